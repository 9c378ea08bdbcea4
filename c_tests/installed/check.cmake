# Installs into an empty place, moves it, and builds programs against what is there: with find_package
# and with pkg-config. Needs BUILD, SOURCE, SAMPLE, LIBDIR, INCLUDEDIR and BINDIR.

# run(COMMAND ...): ends the test if it fails; what it printed is in output.
macro(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output
                    ERROR_VARIABLE errors)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "failed: ${ARGN}\n${output}${errors}")
    endif()
endmacro()

# turns(PROGRAM): the program runs as it was linked.
function(turns program)
    run(${CMAKE_COMMAND} -E env ${ARGN} ${program} ${SAMPLE})
    if(NOT output STREQUAL "pan 90\n")
        message(FATAL_ERROR "${program} printed ${output}")
    endif()
endfunction()

set(stage ${CMAKE_CURRENT_BINARY_DIR}/stage)
set(prefix ${CMAKE_CURRENT_BINARY_DIR}/moved)
file(REMOVE_RECURSE ${stage} ${prefix} foreign)
run(${CMAKE_COMMAND} -E env DESTDIR=${stage} ${CMAKE_COMMAND} --install ${BUILD} --prefix /usr/local)
# Nothing outside the prefix, and nothing in it that names where it was built.
file(GLOB strays ${stage}/* ${stage}/usr/*)
if(NOT strays STREQUAL "${stage}/usr;${stage}/usr/local")
    message(FATAL_ERROR "installed beside the prefix: ${strays}")
endif()
file(RENAME ${stage}/usr/local ${prefix})

run(${CMAKE_COMMAND} -S ${SOURCE} -B foreign -DCMAKE_PREFIX_PATH=${prefix})
run(${CMAKE_COMMAND} --build foreign)
file(GLOB programs foreign/foreign foreign/foreign_*)
foreach(program ${programs})
    turns(${program})
endforeach()

# No header of ours stands where the system's are.
file(GLOB headers ${prefix}/${INCLUDEDIR}/*)
if(NOT headers STREQUAL "${prefix}/${INCLUDEDIR}/qtvr")
    message(FATAL_ERROR "headers beside qtvr/: ${headers}")
endif()

find_program(PKG_CONFIG NAMES pkg-config pkgconf)
if(PKG_CONFIG)
    set(ENV{PKG_CONFIG_PATH} ${prefix}/${LIBDIR}/pkgconfig)
    run(${PKG_CONFIG} --cflags --libs qtvr)
    separate_arguments(flags UNIX_COMMAND "${output}")
    run(${COMPILER} ${SOURCE}/program.c -o foreign/by_pkg_config ${flags})
    turns(${CMAKE_CURRENT_BINARY_DIR}/foreign/by_pkg_config LD_LIBRARY_PATH=${prefix}/${LIBDIR})
endif()

# The tools find the library from where they stand, and each has its page.
foreach(tool qtvr-info qtvr-render qtvr-check qtvr-repair)
    run(${prefix}/${BINDIR}/${tool} --version)
    if(NOT output STREQUAL "${tool}, QuickTime VR Manager 5.0\n")
        message(FATAL_ERROR "${tool} --version printed ${output}")
    endif()
    if(NOT EXISTS ${prefix}/${MANDIR}/man1/${tool}.1)
        message(FATAL_ERROR "${tool} has no manual page")
    endif()
endforeach()
