/* postcard.c - records a picture, files it, opens it again, and makes a movie of it for the scrap. */
#include "classic.h"

#include <QuickTimeComponents.h>
#include <Scrap.h>

enum { kWidth = 120, kHeight = 80 };

static PicHandle DrawCard(const unsigned char *text)
{
    RGBColor sky = {0x6000, 0xA000, 0xFFFF}, sun = {0xFFFF, 0xC000, 0}, black = {0, 0, 0};
    PicHandle picture;
    Rect card, disc;

    SetRect(&card, 0, 0, kWidth, kHeight);
    ClipRect(&card);
    picture = OpenPicture(&card);
    RGBForeColor(&sky);
    PaintRect(&card);
    SetRect(&disc, 80, 10, 104, 34);
    RGBForeColor(&sun);
    PaintOval(&disc);
    RGBForeColor(&black);
    PenSize(2, 2);
    MoveTo(0, 60);
    LineTo(kWidth, 60);
    TextSize(12);
    MoveTo(8, 76);
    DrawString(text);
    ClosePicture();
    return picture;
}

/* How many pixels of a world have a color. */
static int Count(GWorldPtr world, unsigned long color)
{
    int count = 0;
    short h, v;

    for (v = 0; v < kHeight; v++)
        for (h = 0; h < kWidth; h++)
            count += PixelAt(world, h, v) == color;
    return count;
}

static void Describe(const char *what, GWorldPtr world)
{
    printf("%s: sky %s, sun %s, ink %s\n", what, Count(world, 0x60A0FF) > 6000 ? "yes" : "no",
           Count(world, 0xFFC000) > 350 ? "yes" : "no", Count(world, 0) > 260 ? "yes" : "no");
}

/* A picture file has 512 bytes for the program that made it, and then the picture. */
static OSErr SaveCard(PicHandle picture, const FSSpec *file)
{
    char header[512];
    long count = sizeof(header);
    short ref;
    OSErr err;

    FSpDelete(file);
    err = FSpCreate(file, 'ttxt', 'PICT', smSystemScript);
    if (err == noErr)
        err = FSpOpenDF(file, fsRdWrPerm, &ref);
    if (err != noErr)
        return err;
    memset(header, 0, sizeof(header));
    err = FSWrite(ref, &count, header);
    count = GetHandleSize((Handle)picture);
    HLock((Handle)picture);
    if (err == noErr)
        err = FSWrite(ref, &count, *picture);
    HUnlock((Handle)picture);
    FSClose(ref);
    return err;
}

static OSErr ShowCard(const FSSpec *file, GWorldPtr world)
{
    GraphicsImportComponent importer = nil;
    Rect bounds;
    OSErr err = GetGraphicsImporterForFile(file, &importer);

    if (err != noErr)
        return err;
    GraphicsImportGetNaturalBounds(importer, &bounds);
    printf("%d by %d\n", bounds.right, bounds.bottom);
    GraphicsImportSetGWorld(importer, world, nil);
    err = GraphicsImportDraw(importer);
    CloseComponent(importer);
    return err;
}

static void MailCard(const FSSpec *card, const FSSpec *film)
{
    short id = 0;
    Movie movie;
    OSErr err = ConvertFileToMovieFile(card, film, 'TVOD', smSystemScript, &id,
                                       createMovieFileDeleteCurFile, nil, nil, 0);

    printf("made a movie: %d\n", err);
    movie = OpenSceneFile(film);
    printf("put on the scrap: %d\n", PutMovieOnScrap(movie, 0));
    DisposeMovie(movie);
    printf("movie %s, picture %s\n", GetScrap(nil, 'moov', nil) > 0 ? "yes" : "no",
           GetScrap(nil, 'PICT', nil) > 0 ? "yes" : "no");
    movie = NewMovieFromScrap(0);
    printf("%ld tracks\n", GetMovieTrackCount(movie));
    DisposeMovie(movie);
}

int main(void)
{
    Str255 greeting = "\pGr\x9F\xA7" "e aus Z\x9Frich";
    FSSpec card, film;
    GWorldPtr world = nil;
    PicHandle picture;
    Rect all;

    if (EnterMovies() != noErr)
        return 1;
    SetRect(&all, 0, 0, kWidth, kHeight);
    if (NewGWorld(&world, 32, &all, nil, nil, 0) != noErr)
        return 1;
    SetGWorld(world, nil);
    FSMakeFSSpec(0, 0, "\pclassic postcard.pct", &card);
    FSMakeFSSpec(0, 0, "\pclassic postcard.mov", &film);
    printf("%d letters, the third is %d\n", greeting[0], greeting[3]);
    picture = DrawCard(greeting);
    DrawPicture(picture, &all);
    Describe("drawn", world);
    EraseRect(&all);
    printf("saved: %d\n", SaveCard(picture, &card));
    KillPicture(picture);
    printf("shown: %d\n", ShowCard(&card, world));
    Describe("opened", world);
    MailCard(&card, &film);
    SetGWorld(nil, nil);
    DisposeGWorld(world);
    FSpDelete(&card);
    DeleteMovieFile(&film);
    ExitMovies();
    return 0;
}
