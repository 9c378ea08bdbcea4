/*
 * report.h - what a tool tells, as text for people or as JSON for programs.
 *
 * One walk over a movie writes both. In the text a key and its value are a line, what belongs
 * together is indented, and each entry of a list begins with a dash; in JSON the words of a key are
 * joined by underscores. Texts are UTF-8.
 */
#ifndef REPORT_H
#define REPORT_H

#include <MacTypes.h>

#include <stdio.h>

typedef struct Report {
    FILE *out;
    Boolean isJSON;
    int depth;
    Boolean isEmpty; /* nothing was told yet of what is open */
    Boolean isEntry; /* the next line of text begins an entry of a list */
} Report;

/* Begins with a group that has no key; EndReport ends it. */
void BeginReport(Report *report, FILE *out, Boolean isJSON);
void EndReport(Report *report);

/* Lists hold groups only; the key of an entry is nil. */
void OpenGroup(Report *report, const char *key);
void CloseGroup(Report *report);
void OpenList(Report *report, const char *key);
void CloseList(Report *report);

void TellText(Report *report, const char *key, const char *text);
void TellWhole(Report *report, const char *key, long number);
void TellReal(Report *report, const char *key, double number);
void TellTruth(Report *report, const char *key, Boolean truth);
/* Four characters; those that cannot be printed are points. */
void TellType(Report *report, const char *key, OSType type);
/* Some numbers: [1, 2] in JSON, with words between them in the text. */
void TellReals(Report *report, const char *key, const double *numbers, int count,
               const char *between);

#endif
