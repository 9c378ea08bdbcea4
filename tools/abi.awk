# Turns `readelf --debug-dump=info` of the program of tools/abi into facts, one on a line:
#
#   constant NAME VALUE            type NAME WHAT                 function NAME RESULT (PARAMETERS)
#   size NAME BYTES ALIGNMENT      field NAME OFFSET FIELD WHAT   data NAME WHAT
#
# WHAT is i, u, f or e (integers, unsigned, floating, enumerated) or p (pointer) with a size in bytes;
# a structure by its name; [n] behind the elements of an array.

# The text of an attribute; newer versions say how it is stored, in parentheses, before it.
function value(line) {
    sub(/^[^:]*: */, "", line)
    while (line ~ /^\([^)]*\):? /) sub(/^\([^)]*\):? */, "", line)
    sub(/\t.*/, "", line)
    sub(/ +$/, "", line)
    return line
}

/Abbrev Number: [1-9].*\(DW_TAG_/ {
    split($0, part, /[<>]/)
    depth = part[2]
    at = "<0x" part[4] ">"
    tag[at] = $0
    sub(/.*\(DW_TAG_/, "", tag[at])
    sub(/\).*/, "", tag[at])
    if (depth > 0) {
        above[at] = path[depth - 1]
        child[above[at], ++children[above[at]]] = at
    }
    path[depth] = at
    order[++count] = at
    next
}

/DW_AT_name /                 { name[at] = value($0) }
/DW_AT_type /                 { if (match($0, /<0x[0-9a-f]+>/)) type[at] = substr($0, RSTART, RLENGTH) }
/DW_AT_byte_size /            { size[at] = value($0) }
/DW_AT_encoding /             { encoding[at] = value($0) }
/DW_AT_upper_bound /          { bound[at] = value($0) + 1 }
/DW_AT_count /                { bound[at] = value($0) }
/DW_AT_data_member_location/  { place[at] = value($0) }
/DW_AT_bit_size /             { bits[at] = value($0) }
/DW_AT_(data_)?bit_offset /   { bit[at] = value($0) }
/DW_AT_const_value /          { constant[at] = value($0) }
/DW_AT_declaration /          { incomplete[at] = 1 }

# The type behind constness.
function plain(at) {
    while (tag[at] ~ /^(const|volatile|restrict)_type$/) at = type[at]
    return at
}

# The type behind constness and other names.
function bare(at) {
    while (tag[at] ~ /^(const|volatile|restrict)_type$/ || tag[at] == "typedef") at = type[at]
    return at
}

# The parameters of a type of functions, and its result before them.
function signature(at,    n, list, one) {
    list = ""
    for (n = 1; n <= children[at]; n++) {
        one = child[at, n]
        one = tag[one] == "unspecified_parameters" ? "..." : what(type[one])
        list = list (n > 1 ? ", " : "") one
    }
    return what(type[at]) " (" list ")"
}

function is_record(at) { return tag[at] == "structure_type" || tag[at] == "union_type" }

# The name that a structure goes by: the first type with it, or its tag.
function record_name(at) { return at in alias ? alias[at] : (at in name ? (tag[at] == "union_type" ? "union_" : "struct_") name[at] : "") }

function what(at,    n, text) {
    at = bare(at)
    if (at == "") return "void"
    if (tag[at] == "pointer_type") return "p" size[at]
    if (tag[at] == "enumeration_type") return "e" size[at]
    if (tag[at] == "base_type") {
        n = encoding[at]
        return (n == 4 ? "f" : n == 5 || n == 6 ? "i" : "u") size[at]
    }
    if (tag[at] == "array_type") {
        text = what(type[at])
        for (n = 1; n <= children[at]; n++)
            if (tag[child[at, n]] == "subrange_type") text = text "[" bound[child[at, n]] "]"
        return text
    }
    if (is_record(at)) return record_name(at) == "" ? "..." : record_name(at)
    return tag[at]
}

# The fields of a structure, those of one without a name among them.
function fields(at, whole, start, before,    n, one, inner) {
    for (n = 1; n <= children[at]; n++) {
        one = child[at, n]
        if (tag[one] != "member") continue
        inner = bare(type[one])
        if (is_record(inner) && record_name(inner) == "") {
            fields(inner, whole, start + place[one], before (one in name ? name[one] "." : ""))
            continue
        }
        printf "field %s %d %s%s %s", whole, start + place[one], before, name[one], what(type[one])
        if (one in bits) printf " bits %d %d", bit[one], bits[one]
        print ""
    }
}

# What the compiler's own headers define.
function is_foreign(text) { return text ~ /^__/ || text ~ /_t$/ }

END {
    for (i = 1; i <= count; i++) {
        at = order[i]
        if (tag[at] == "enumerator" && name[at] ~ /^align_of_/)
            alignment[substr(name[at], 10)] = constant[at]
        inner = plain(type[at])
        if (tag[at] == "typedef" && is_record(inner) && !(inner in alias)) alias[inner] = name[at]
    }
    for (i = 1; i <= count; i++) {
        at = order[i]
        if (tag[at] == "enumerator" && name[at] !~ /^align_of_/) {
            print "constant", name[at], constant[at]
        } else if (tag[at] == "typedef" && !is_foreign(name[at])) {
            inner = bare(at)
            # A structure that goes by this name is told below.
            if (what(at) == name[at] && is_record(inner)) continue
            text = what(at)
            if (tag[inner] == "pointer_type" && tag[bare(type[inner])] == "subroutine_type")
                text = text " to " signature(bare(type[inner]))
            print "type", name[at], text
        } else if (is_record(at) && !(at in incomplete) && record_name(at) != "" && !is_foreign(record_name(at))) {
            print "size", record_name(at), size[at], alignment[record_name(at)]
            fields(at, record_name(at), 0, "")
        } else if (tag[at] == "variable" && name[at] ~ /^abi_/) {
            inner = bare(type[bare(type[at])])
            if (tag[inner] == "subroutine_type") print "function", substr(name[at], 5), signature(inner)
            else print "data", substr(name[at], 5), what(inner)
        }
    }
}
