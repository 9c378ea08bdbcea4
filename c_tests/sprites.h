/*
 * sprites.h - sprite tracks made in memory with the classic calls: key frames and overrides are atom
 * containers, their leaves in host order. "QuickTime File Format", Sprite media handler sample QT
 * atom container formats.
 */
#ifndef SPRITES_H
#define SPRITES_H

#include "linear.h"

/* A leaf of a container; data are in host order. */
static __inline__ void AddLeaf(QTAtomContainer container, QTAtom parent, QTAtomType type,
                               QTAtomID id, const void *data, long size)
{
    CHECK_EQ(QTInsertChild(container, parent, type, id, 0, size, (void *)data, NULL), noErr);
}

/* An atom that will have children. */
static __inline__ QTAtom AddParent(QTAtomContainer container, QTAtom parent, QTAtomType type,
                                   QTAtomID id)
{
    QTAtom atom = 0;

    CHECK_EQ(QTInsertChild(container, parent, type, id, 0, 0, NULL, &atom), noErr);
    return atom;
}

static __inline__ void AddShort(QTAtomContainer container, QTAtom parent, QTAtomType type,
                                short value)
{
    AddLeaf(container, parent, type, 1, &value, (long)sizeof value);
}

static __inline__ void AddMatrix(QTAtomContainer container, QTAtom sprite, short x, short y)
{
    MatrixRecord matrix;

    SetIdentityMatrix(&matrix);
    TranslateMatrix(&matrix, (Fixed)x << 16, (Fixed)y << 16);
    AddLeaf(container, sprite, kSpritePropertyMatrix, 1, &matrix, (long)sizeof matrix);
}

/* A sprite at a place, in a layer, with an image. */
static __inline__ QTAtom AddSprite(QTAtomContainer container, QTAtomID id, short x, short y,
                                   short layer, short image)
{
    QTAtom sprite = AddParent(container, 0, kSpriteAtomType, id);

    AddMatrix(container, sprite, x, y);
    AddShort(container, sprite, kSpritePropertyLayer, layer);
    AddShort(container, sprite, kSpritePropertyImageIndex, image);
    return sprite;
}

/* A key frame without sprites; *images is where images go, *shared where variables go. */
static __inline__ QTAtomContainer NewKeyFrame(QTAtom *images, QTAtom *shared)
{
    QTAtomContainer container = NULL;

    CHECK_EQ(QTNewAtomContainer(&container), noErr);
    *shared = AddParent(container, 0, kSpriteSharedDataAtomType, 1);
    *images = AddParent(container, *shared, kSpriteImagesContainerAtomType, 1);
    return container;
}

/*
 * Adds an image of one colour, uncompressed. Atoms move when others are inserted before them, so
 * the parent is looked for anew.
 */
static __inline__ QTAtom AddImage(QTAtomContainer container, QTAtomID id, short width, short height,
                                  UInt32 color)
{
    QTAtom shared = QTFindChildByIndex(container, 0, kSpriteSharedDataAtomType, 1, NULL);
    QTAtom images = QTFindChildByID(container, shared, kSpriteImagesContainerAtomType, 1, NULL);
    QTAtom image = AddParent(container, images, kSpriteImageAtomType, id);
    long i, size = (long)sizeof(ImageDescription) + 3L * width * height;
    Ptr data = NewPtrClear(size);
    ImageDescription description;

    memset(&description, 0, sizeof description);
    description.idSize = (long)sizeof description;
    description.cType = kRawCodecType;
    description.width = width;
    description.height = height;
    description.hRes = description.vRes = 72L << 16;
    description.dataSize = 3L * width * height;
    description.frameCount = 1;
    description.depth = 24;
    description.clutID = -1;
    memcpy(data, &description, sizeof description);
    for (i = 0; i < 3L * width * height; i++)
        data[sizeof description + (size_t)i] = (char)(color >> (16 - 8 * (i % 3)));
    AddLeaf(container, image, kSpriteImageDataAtomType, 1, data, size);
    DisposePtr(data);
    return image;
}

/* Adds a sprite track without samples, which is open for them. */
static __inline__ Track AddSpriteTrack(Movie movie, short width, short height)
{
    Track track = NewMovieTrack(movie, FixRatio(width, 1), FixRatio(height, 1), 0);

    CHECK(NewTrackMedia(track, SpriteMediaType, LINEAR_SCALE, NULL, 0) != NULL);
    CHECK_EQ(BeginMediaEdits(GetTrackMedia(track)), noErr);
    return track;
}

/* Adds a sample, which is disposed of. */
static __inline__ void AddSpriteSample(Track track, QTAtomContainer sample, TimeValue duration,
                                       short flags)
{
    SpriteDescriptionHandle description =
        (SpriteDescriptionHandle)NewHandleClear((Size)sizeof(SpriteDescription));

    (*description)->descSize = (long)sizeof(SpriteDescription);
    (*description)->dataFormat = SpriteMediaType;
    (*description)->dataRefIndex = 1;
    CHECK_EQ(AddMediaSample(GetTrackMedia(track), sample, 0, (unsigned long)GetHandleSize(sample),
                            duration, (SampleDescriptionHandle)description, 1, flags, NULL),
             noErr);
    DisposeHandle((Handle)description);
    QTDisposeAtomContainer(sample);
}

/* Shows all samples, from the movie's beginning. */
static __inline__ void EndSpriteTrack(Track track)
{
    Media media = GetTrackMedia(track);

    CHECK_EQ(EndMediaEdits(media), noErr);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, GetMediaDuration(media), fixed1), noErr);
}

#endif
