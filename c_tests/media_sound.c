/*
 * media_sound.c - MediaHandlers.h, "Sound" and "What a media is called".
 *
 * Sources: Inside Macintosh: QuickTime, GetSoundMediaBalance (IM); the QuickTime File Format, sound media
 * information headers (QTFF). The names are ours.
 */
#include <MediaHandlers.h>

#include "linear.h"

static const UInt32 kRed[] = {0xFF0000};

/* IM: 8.8, from the left to the right; it goes with the movie (QTFF, 'smhd'). */
static void a_balance_is_kept(void)
{
    Stage stage;
    Track track;
    MediaHandler handler;
    Handle header = NewHandle(0);
    Movie again;
    short balance = 9;

    if (!OpenLinear(&stage))
        return;
    track = NewMovieTrack(stage.opened.movie, 0, 0, 256);
    handler = GetMediaHandler(NewTrackMedia(track, SoundMediaType, 600, NULL, 0));
    CHECK_EQ(MediaGetSoundBalance(handler, &balance), noErr);
    CHECK_EQ(balance, 0);
    CHECK_EQ(MediaSetSoundBalance(handler, -0x80), noErr);
    CHECK_EQ(GetSoundMediaBalance(handler, &balance), noErr);
    CHECK_EQ(balance, -0x80);
    CHECK_EQ(SetSoundMediaBalance(handler, 0x100), noErr);
    CHECK_EQ(PutMovieIntoHandle(stage.opened.movie, header), noErr);
    CHECK_EQ(NewMovieFromHandle(&again, header, newMovieActive, NULL), noErr);
    handler = GetMediaHandler(GetTrackMedia(GetMovieIndTrack(again, 1)));
    CHECK_EQ(MediaGetSoundBalance(handler, &balance), noErr);
    CHECK_EQ(balance, 0x100);
    CHECK_EQ(MediaGetSoundBalance(handler, NULL), paramErr);
    DisposeMovie(again);
    DisposeHandle(header);
    CloseStage(&stage);
}

static void pictures_have_no_balance(void)
{
    Stage stage;
    MediaHandler handler;
    RGBColor color = {0x1111, 0x2222, 0x3333};
    long mode = 0;
    short balance = 9;

    if (!OpenLinear(&stage))
        return;
    handler = GetMediaHandler(GetTrackMedia(AddColors(stage.opened.movie, 8, 8, kRed, 1, 600)));
    CHECK_EQ(MediaSetSoundBalance(handler, 1), featureUnsupported);
    CHECK_EQ(MediaGetSoundBalance(handler, &balance), featureUnsupported);
    CHECK_EQ(balance, 9);
    /* The old names of the graphics mode. */
    CHECK_EQ(SetVideoMediaGraphicsMode(handler, transparent, &color), noErr);
    CHECK_EQ(GetVideoMediaGraphicsMode(handler, &mode, NULL), noErr);
    CHECK_EQ(mode, transparent);
    CHECK_EQ(MediaGetSoundBalance(NULL, &balance), invalidComponentID);
    CHECK_EQ(MediaSetSoundBalance(NULL, 0), invalidComponentID);
    CloseStage(&stage);
}

static void a_media_has_a_name(void)
{
    Stage stage;
    Str255 name;
    long language = 5;

    if (!OpenStage("object.mov", &stage))
        return;
    CHECK_EQ(MediaGetName(GetMediaHandler(GetTrackMedia(stage.opened.track)), name, 3, &language),
             noErr);
    CHECK_EQ(language, 0);
    CHECK_EQ(name[0], 4);
    CHECK_EQ(memcmp(name + 1, "QTVR", 4), 0);
    CHECK_EQ(MediaGetName(GetMediaHandler(GetTrackMedia(GetMovieIndTrackType(
                              stage.opened.movie, 1, VideoMediaType, movieTrackMediaType))),
                          name, 0, NULL),
             noErr);
    CHECK_EQ(name[0], 5);
    CHECK_EQ(memcmp(name + 1, "Video", 5), 0);
    CHECK_EQ(MediaGetName(NULL, name, 0, NULL), invalidComponentID);
    CloseStage(&stage);
}

static const Case cases[] = {
    {"a_balance_is_kept", a_balance_is_kept},
    {"pictures_have_no_balance", pictures_have_no_balance},
    {"a_media_has_a_name", a_media_has_a_name},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
