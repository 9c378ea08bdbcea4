/*
 * report.c - what a tool tells, as text or as JSON.
 */
#include "report.h"

#include <string.h>

/* JSON has numbers of one kind, and a whole one needs no point. */
static void PutReal(FILE *out, double number)
{
    if (number != number || number > 1e300 || number < -1e300)
        fputs("0", out);
    else
        fprintf(out, "%.6g", number);
}

/* A key of JSON: its words are joined, so that programs can name it. */
static void PutName(FILE *out, const char *key)
{
    putc('"', out);
    for (; *key != '\0'; key++)
        putc(*key == ' ' ? '_' : *key, out);
    putc('"', out);
}

static void PutQuoted(FILE *out, const char *text)
{
    putc('"', out);
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;

        if (c == '"' || c == '\\')
            fprintf(out, "\\%c", c);
        else if (c < ' ' || c == 127)
            fprintf(out, "\\u%04x", (unsigned)c);
        else
            putc(c, out);
    }
    putc('"', out);
}

static void Indent(Report *report, int depth)
{
    fprintf(report->out, "%*s", 2 * depth, "");
}

/* Begins what has a key: the line, and in JSON the comma behind what came before. */
static void PutKey(Report *report, const char *key)
{
    if (report->isJSON) {
        fputs(report->isEmpty ? "\n" : ",\n", report->out);
        Indent(report, report->depth);
        if (key != nil) {
            PutName(report->out, key);
            fputs(": ", report->out);
        }
    } else if (key != nil) {
        Indent(report, report->isEntry ? report->depth - 2 : report->depth - 1);
        fprintf(report->out, "%s%s:", report->isEntry ? "- " : "", key);
        report->isEntry = false;
    }
    report->isEmpty = false;
}

/* In the text a value stands behind its key, one space away. */
static void PutSpace(Report *report)
{
    if (!report->isJSON)
        putc(' ', report->out);
}

static void EndLine(Report *report)
{
    if (!report->isJSON)
        putc('\n', report->out);
}

static void Open(Report *report, const char *key, char bracket)
{
    PutKey(report, key);
    if (report->isJSON)
        putc(bracket, report->out);
    else if (key != nil)
        putc('\n', report->out);
    report->depth++;
    report->isEmpty = true;
}

static void Close(Report *report, char bracket)
{
    report->depth--;
    if (report->isJSON) {
        if (!report->isEmpty) {
            putc('\n', report->out);
            Indent(report, report->depth);
        }
        putc(bracket, report->out);
    }
    report->isEmpty = false;
    report->isEntry = false;
}

void BeginReport(Report *report, FILE *out, Boolean isJSON)
{
    memset(report, 0, sizeof *report);
    report->out = out;
    report->isJSON = isJSON;
    report->depth = 1;
    report->isEmpty = true;
    if (isJSON)
        putc('{', out);
}

void EndReport(Report *report)
{
    if (report->isJSON)
        fputs("\n}\n", report->out);
}

void OpenGroup(Report *report, const char *key)
{
    Open(report, key, '{');
    report->isEntry = key == nil;
}

void CloseGroup(Report *report)
{
    Close(report, '}');
}

void OpenList(Report *report, const char *key)
{
    Open(report, key, '[');
}

void CloseList(Report *report)
{
    Close(report, ']');
}

void TellText(Report *report, const char *key, const char *text)
{
    PutKey(report, key);
    PutSpace(report);
    if (report->isJSON)
        PutQuoted(report->out, text);
    else
        for (; *text != '\0'; text++)
            putc((unsigned char)*text < ' ' ? ' ' : *text, report->out);
    EndLine(report);
}

void TellWhole(Report *report, const char *key, long number)
{
    PutKey(report, key);
    PutSpace(report);
    fprintf(report->out, "%ld", number);
    EndLine(report);
}

void TellReal(Report *report, const char *key, double number)
{
    PutKey(report, key);
    PutSpace(report);
    PutReal(report->out, number);
    EndLine(report);
}

void TellTruth(Report *report, const char *key, Boolean truth)
{
    PutKey(report, key);
    PutSpace(report);
    if (report->isJSON)
        fputs(truth ? "true" : "false", report->out);
    else
        fputs(truth ? "yes" : "no", report->out);
    EndLine(report);
}

void TellType(Report *report, const char *key, OSType type)
{
    char text[5];
    int i;

    for (i = 0; i < 4; i++) {
        unsigned char c = (unsigned char)(type >> (24 - 8 * i));

        text[i] = (char)(c >= ' ' && c < 127 ? c : '.');
    }
    text[4] = '\0';
    TellText(report, key, text);
}

void TellReals(Report *report, const char *key, const double *numbers, int count,
               const char *between)
{
    int i;

    PutKey(report, key);
    PutSpace(report);
    if (report->isJSON)
        putc('[', report->out);
    for (i = 0; i < count; i++) {
        if (i > 0)
            fputs(report->isJSON ? ", " : between, report->out);
        PutReal(report->out, numbers[i]);
    }
    if (report->isJSON)
        putc(']', report->out);
    EndLine(report);
}
