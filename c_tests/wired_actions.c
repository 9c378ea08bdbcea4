/*
 * wired_actions.c - Movies.h, "Wired actions": MovieExecuteWiredActions, and what each action and
 * operand does to a movie, its tracks, its QTVR instance and its controller.
 *
 * Sources: the comments of Movies.h and the QuickTime File Format (QTFF), as formats.md 10 tells
 * them.
 */
#include "wired_actions.h"

static void Open(void)
{
    OpenWiredStage(&gStage, WiredScene(true, -1));
    Listen();
}

/* --- QTVR ------------------------------------------------------------------------------------- */

static UInt32 SpotInTheMiddle(void)
{
    UInt32 id = 99;

    CHECK_EQ(QTVRPtToHotSpotID(gStage.qtvr, StageMiddle(), &id), noErr);
    return id;
}

static void qtvr_actions_move_the_view(void)
{
    QTAtom action;

    Open();
    CHECK_EQ(Do(kActionQTVRSetPanAngle, "f", 30.0), noErr);
    CHECK_NEAR(QTVRGetPanAngle(gStage.qtvr), 30, 1e-3);
    TELLS(kOperandQTVRPanAngle, "30");
    /* A delta over the seam, wrapping around. */
    CHECK_EQ(DoWith(kActionQTVRSetPanAngle,
                    kActionFlagActionIsDelta | kActionFlagParameterWrapsAround, "f", -45.0),
             noErr);
    CHECK_NEAR(QTVRGetPanAngle(gStage.qtvr), 345, 1e-3);
    CHECK_EQ(Do(kActionQTVRSetTiltAngle, "f", 10.0), noErr);
    CHECK_NEAR(QTVRGetTiltAngle(gStage.qtvr), 10, 1e-3);
    TELLS(kOperandQTVRTiltAngle, "10");
    /* Limits of the action, not of the view. */
    action = Begin(kActionQTVRSetFieldOfView);
    WiredFloat(gActions, action, kActionParameter, 1, 20);
    WiredFloat(gActions, action, kActionParameterMinValue, 1, 25);
    CHECK_EQ(Execute(), noErr);
    CHECK_NEAR(QTVRGetFieldOfView(gStage.qtvr), 25, 1e-3);
    TELLS(kOperandQTVRFieldOfView, "25");
    CHECK_EQ(Do(kActionQTVRShowDefaultView, ""), noErr);
    CHECK_NEAR(QTVRGetPanAngle(gStage.qtvr), 180, 1e-3);
    CHECK_NEAR(QTVRGetFieldOfView(gStage.qtvr), 40, 1e-3);
    /* The unit of the program's calls is not that of actions. */
    CHECK_EQ(QTVRSetAngularUnits(gStage.qtvr, kQTVRRadians), noErr);
    CHECK_EQ(Do(kActionQTVRSetPanAngle, "f", 90.0), noErr);
    CHECK_NEAR(QTVRGetPanAngle(gStage.qtvr), 1.5707963, 1e-5);
    CHECK_EQ(QTVRSetAngularUnits(gStage.qtvr, kQTVRDegrees), noErr);
    Close();
}

static void qtvr_actions_reach_spots_and_nodes(void)
{
    QTAtom action;

    Open();
    CHECK_EQ(SpotInTheMiddle(), kSpot);
    CHECK_EQ(Do(kActionQTVREnableHotSpot, "lb", kSpot, false), noErr);
    CHECK_EQ(SpotInTheMiddle(), 0);
    action = Begin(kActionQTVREnableHotSpot);
    WiredLong(gActions, action, kActionParameter, 1, kSpot);
    WiredFlag(gActions, action, kActionParameter, 2, false);
    WiredLong(gActions, action, kActionFlags, 2, kActionFlagActionIsToggle);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(SpotInTheMiddle(), kSpot);
    CHECK_EQ(Do(kActionQTVREnableHotSpot, "lb", 200, true), qtActionNotHandledErr);
    TELLS(kOperandQTVRHotSpotsVisible, "0");
    CHECK_EQ(Do(kActionQTVRShowHotSpots, "b", true), noErr);
    TELLS(kOperandQTVRHotSpotsVisible, "1");
    CHECK_EQ(DoWith(kActionQTVRShowHotSpots, kActionFlagActionIsToggle, "b", true), noErr);
    TELLS(kOperandQTVRHotSpotsVisible, "0");
    CHECK_EQ(Do(kActionQTVRGoToNodeID, "l", kSecondNode), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(gStage.qtvr), kSecondNode);
    TELLS(kOperandQTVRNodeID, "2");
    CHECK_EQ(Do(kActionQTVRGoToNodeID, "l", 77), qtActionNotHandledErr);
    CHECK_EQ(QTVRGetCurrentNodeID(gStage.qtvr), kSecondNode);
    /* A panorama has no view centre and no view states. */
    CHECK_EQ(Do(kActionQTVRTranslateObject, "ff", 3.0, 4.0), qtActionNotHandledErr);
    CHECK_EQ(Do(kActionQTVRSetViewState, "ls", kQTVRCurrent, 1), qtActionNotHandledErr);
    Operand(Showing(), kOperandQTVRViewStateCount);
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    Close();
}

/* --- Movies and tracks ------------------------------------------------------------------------ */

static void movie_actions_change_the_movie(void)
{
    Open();
    CHECK_EQ(Do(kActionMovieSetVolume, "s", 77), noErr);
    TELLS(kOperandMovieVolume, "77");
    CHECK_EQ(DoWith(kActionMovieSetVolume, kActionFlagActionIsDelta, "s", 300), noErr);
    TELLS(kOperandMovieVolume, "256");
    CHECK_EQ(Do(kActionMovieGoToTime, "l", 250), noErr);
    TELLS(kOperandMovieTime, "250");
    CHECK_EQ(Do(kActionPushCurrentTime, ""), noErr);
    /* While a node is shown, its time is all that the movie goes through. */
    CHECK_EQ(Do(kActionMovieGoToEnd, ""), noErr);
    TELLS(kOperandMovieTime, "600");
    CHECK_EQ(Do(kActionPushCurrentTimeWithLabel, "p", "end"), noErr);
    CHECK_EQ(Do(kActionMovieStepBackward, ""), noErr);
    TELLS(kOperandMovieTime, "0");
    CHECK_EQ(Do(kActionMovieGoToBeginning, ""), noErr);
    CHECK_EQ(Do(kActionMovieStepForward, ""), noErr);
    TELLS(kOperandMovieTime, "600");
    CHECK_EQ(Do(kActionPopAndGotoLabeledTime, "p", "end"), noErr);
    TELLS(kOperandMovieTime, "600");
    CHECK_EQ(Do(kActionPopAndGotoTopTime, ""), noErr);
    TELLS(kOperandMovieTime, "250");
    CHECK_EQ(Do(kActionPopAndGotoTopTime, ""), qtActionNotHandledErr);
    CHECK_EQ(Do(kActionMovieRestartAtTime, "lx", 100, 0.0), noErr);
    TELLS(kOperandMovieTime, "100");
    CHECK_EQ(Do(kActionMovieSetLoopingFlags, "l", 3), noErr);
    TELLS(kOperandMovieIsLooping, "1");
    TELLS(kOperandMovieLoopIsPalindrome, "1");
    CHECK_EQ(Do(kActionMovieSetSelection, "ll", 100, 300), noErr);
    CHECK_EQ(Do(kActionMoviePlaySelection, "b", true), noErr);
    CHECK_EQ(Do(kActionMovieChanged, ""), noErr);
    /* A scene runs inside of the time of its node. */
    CHECK_EQ(Do(kActionMovieSetRate, "x", 1.0), noErr);
    TELLS(kOperandMovieRate, "1");
    stage_now += 6;
    CHECK_EQ(MCIdle(gStage.mc), noErr);
    TELLS(kOperandMovieTime, "160");
    CHECK_EQ(Do(kActionMovieSetRate, "x", 0.0), noErr);
    TELLS(kOperandMovieDuration, "1200");
    TELLS(kOperandMovieTimeScale, "600");
    TELLS(kOperandMovieWidth, "320");
    TELLS(kOperandMovieHeight, "240");
    TELLS(kOperandMovieLoadState, "100000");
    TELLS(kOperandMovieTrackCount, "4");
    TELLS(kOperandMovieIsActive, "1");
    TELLS(kOperandMovieName, "");
    TELLS(kOperandMovieID, "0");
    TELLS(kOperandMovieChapterCount, "0");
    TELLS(kOperandMovieChapterIndex, "0");
    TELLS(kOperandMovieConnectionFlags, "0");
    TELLS(kOperandMovieConnectionString, "");
    CHECK_EQ(Do(kActionMovieGotoNextChapter, ""), qtActionNotHandledErr);
    CHECK_EQ(Do(kActionMovieSetScale, "xx", 0.5, 2.0), noErr);
    TELLS(kOperandMovieWidth, "128");
    TELLS(kOperandMovieHeight, "128");
    Close();
}

/* An action on the track with an index. */
static QTAtom OnTrack(long number, long index)
{
    QTAtom action = Begin(number);

    WiredLong(gActions, WiredAtom(gActions, action, kActionTarget, 1, 0, NULL), kTargetTrackIndex,
              1, index);
    return action;
}

static void track_actions_change_their_track(void)
{
    Track track;
    MatrixRecord matrix;
    QTAtom action, target;
    SInt32 stored[9];
    OSType type = EndianU32_NtoB(kQTVRQTVRType);
    int i;

    Open();
    track = GetMovieIndTrack(gStage.opened.movie, 2);
    action = OnTrack(kActionTrackSetVolume, 2);
    WiredShort(gActions, action, kActionParameter, 1, 50);
    CHECK_EQ(Execute(), noErr);
    TELLS_OF(kOperandTrackVolume, "50", 2);
    action = OnTrack(kActionTrackSetBalance, 2);
    WiredShort(gActions, action, kActionParameter, 1, -20);
    CHECK_EQ(Execute(), noErr);
    TELLS_OF(kOperandTrackBalance, "-20", 2);
    action = OnTrack(kActionTrackSetBassTreble, 2);
    WiredShort(gActions, action, kActionParameter, 1, 5);
    WiredShort(gActions, action, kActionParameter, 2, 6);
    CHECK_EQ(Execute(), noErr);
    TELLS_OF(kOperandTrackBass, "5", 2);
    TELLS_OF(kOperandTrackTreble, "6", 2);
    action = OnTrack(kActionTrackSetEnabled, 2);
    WiredFlag(gActions, action, kActionParameter, 1, false);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(GetTrackEnabled(track), false);
    TELLS_OF(kOperandTrackEnabled, "0", 2);
    action = OnTrack(kActionTrackSetLayer, 2);
    WiredShort(gActions, action, kActionParameter, 1, -3);
    CHECK_EQ(Execute(), noErr);
    TELLS_OF(kOperandTrackLayer, "-3", 2);
    action = OnTrack(kActionTrackSetMatrix, 2);
    for (i = 0; i < 9; i++)
        stored[i] = (SInt32)EndianS32_NtoB(i == 0 || i == 4 ? 0x10000 : i == 8 ? 0x40000000
                                           : i == 6         ? 7 << 16
                                                            : 0);
    WiredAtom(gActions, action, kActionParameter, 1, sizeof stored, stored);
    CHECK_EQ(Execute(), noErr);
    GetTrackMatrix(track, &matrix);
    CHECK_EQ(matrix.matrix[2][0], 7 << 16);
    action = OnTrack(kActionTrackSetIdleFrequency, 1);
    WiredLong(gActions, action, kActionParameter, 1, 30);
    CHECK_EQ(Execute(), noErr);
    TELLS_OF(kOperandTrackIdleFrequency, "30", 1);
    TELLS_OF(kOperandTrackWidth, "256", 2);
    TELLS_OF(kOperandTrackHeight, "64", 2);
    TELLS_OF(kOperandTrackDuration, "1200", 2);
    TELLS_OF(kOperandTrackName, "", 2);
    TELLS_OF(kOperandTrackID, "2", 2);
    /* A target by type, and one that leads nowhere. */
    action = Operand(Showing(), kOperandTrackID);
    target = WiredAtom(gActions, action, kActionTarget, 1, 0, NULL);
    WiredAtom(gActions, target, kTargetTrackType, 1, 4, &type);
    SHOWS("1");
    Begin(kActionTrackSetVolume);
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    Close();
}

/* --- Expressions ------------------------------------------------------------------------------ */

/* Begins with an action that shows what an operator gives; gives the operator's atom. */
static QTAtom ShowingOperator(long operator)
{
    /* The container is made anew here, before it is named. */
    QTAtom showing = Showing();

    return WiredAtom(gActions, showing, kOperatorAtomType, (QTAtomID)operator, 0, NULL);
}

/* Checks an operator on two constants. */
static void Operates(const char *file, int line, long operator, float a, float b,
                     const char *expected)
{
    QTAtom expression = ShowingOperator(operator);

    Constant(expression, a);
    Constant(expression, b);
    Shows(file, line, expected);
}

#define OPERATES(operator, a, b, expected) \
    Operates(__FILE__, __LINE__, operator, a, b, expected)

static void operators_calculate(void)
{
    QTAtom expression;

    Open();
    OPERATES(kOperatorAdd, 2, 3, "5");
    OPERATES(kOperatorSubtract, 2, 3, "-1");
    OPERATES(kOperatorMultiply, 2, 3.5f, "7");
    OPERATES(kOperatorDivide, 7, 2, "3.5");
    OPERATES(kOperatorDivide, 7, 0, "0");
    OPERATES(kOperatorOr, 0, 3, "1");
    OPERATES(kOperatorAnd, 0, 3, "0");
    OPERATES(kOperatorLessThan, 2, 3, "1");
    OPERATES(kOperatorLessThanEqualTo, 3, 3, "1");
    OPERATES(kOperatorEqualTo, 2, 3, "0");
    OPERATES(kOperatorNotEqualTo, 2, 3, "1");
    OPERATES(kOperatorGreaterThan, 2, 3, "0");
    OPERATES(kOperatorGreaterThanEqualTo, 3, 3, "1");
    OPERATES(kOperatorModulo, 7, 4, "3");
    OPERATES(kOperatorIntegerDivide, 7, 2, "3");
    /* One operand is the result; of more the first two are taken first. */
    expression = ShowingOperator(kOperatorSubtract);
    Constant(expression, 6);
    SHOWS("6");
    expression = ShowingOperator(kOperatorSubtract);
    Constant(expression, 6);
    Constant(expression, 2);
    Constant(expression, 1);
    SHOWS("3");
    expression = ShowingOperator(kOperatorNegate);
    Constant(expression, 4);
    SHOWS("-4");
    expression = ShowingOperator(kOperatorAbsoluteValue);
    Constant(expression, -4);
    SHOWS("4");
    expression = ShowingOperator(kOperatorNot);
    Constant(expression, 0);
    SHOWS("1");
    /* An expression in an expression. */
    expression = Operand(Showing(), kOperandExpression);
    expression = WiredAtom(gActions, expression, kExpressionContainerAtomType, 1, 0, NULL);
    Constant(expression, 8);
    SHOWS("8");
    Close();
}

static void operands_calculate_and_join_texts(void)
{
    Open();
    TELLS1(kOperandSin, "0", "f", 0.0);
    TELLS1(kOperandCos, "1", "f", 0.0);
    TELLS1(kOperandTan, "0", "f", 0.0);
    TELLS1(kOperandATan, "0", "f", 0.0);
    TELLS2(kOperandATan2, "0", "ff", 0.0, 1.0);
    TELLS1(kOperandDegreesToRadians, "0", "f", 0.0);
    TELLS1(kOperandRadiansToDegrees, "0", "f", 0.0);
    TELLS1(kOperandSquareRoot, "3", "f", 9.0);
    TELLS1(kOperandSquareRoot, "0", "f", -9.0);
    TELLS1(kOperandExponent, "1", "f", 0.0);
    TELLS1(kOperandLog, "0", "f", 1.0);
    TELLS1(kOperandStringLength, "5", "t", "north");
    Tells(__FILE__, __LINE__, kOperandStringCompare, "1", 0, "ttbb", "North", "nORTH", false, true);
    Tells(__FILE__, __LINE__, kOperandStringCompare, "0", 0, "ttbb", "North", "nORTH", true, true);
    Tells(__FILE__, __LINE__, kOperandStringSubString, "ort", 0, "tll", "north", 1, 3);
    Tells(__FILE__, __LINE__, kOperandStringSubString, "h", 0, "tll", "north", 4, 99);
    TELLS2(kOperandStringConcat, "northeast", "tt", "north", "east");
    Close();
}

static void operands_tell_of_the_machine(void)
{
    static const long dates[] = {kOperandGMTDay,     kOperandGMTMonth,   kOperandGMTYear,
                                 kOperandGMTHours,   kOperandGMTMinutes, kOperandGMTSeconds,
                                 kOperandLocalDay,   kOperandLocalMonth, kOperandLocalYear,
                                 kOperandLocalHours, kOperandLocalMinutes,
                                 kOperandLocalSeconds};
    static const long limits[][2] = {{1, 31}, {1, 12}, {2024, 9999}, {0, 23}, {0, 59}, {0, 60}};
    int i;

    Open();
    for (i = 0; i < 12; i++) {
        Operand(Showing(), dates[i]);
        CHECK_EQ(Execute(), noErr);
        CHECK(atol(gStatus) >= limits[i % 6][0] && atol(gStatus) <= limits[i % 6][1]);
    }
    TELLS(kOperandTicks, "1000");
    TELLS(kOperandPlatformRunningOn, "1");
    TELLS(kOperandRegisteredForQuickTimePro, "1");
    TELLS1(kOperandQuickTimeVersionRegistered, "1", "l", 6);
    TELLS(kOperandQuickTimeVersion, "1907");
    TELLS(kOperandSystemVersion, "4169");
    TELLS(kOperandNetworkStatus, "0");
    TELLS(kOperandOriginalHandlerRefcon, "0");
    TELLS(kOperandMaxLoadedTimeInMovie, "1200");
    TELLS(kOperandUniqueCustomActionHandlerID, "1");
    TELLS1(kOperandCustomActionHandlerIDIsOpen, "0", "l", 1);
    TELLS1(kOperandSubscribedToChannel, "0", "t", "http://example.org/");
    Tells(__FILE__, __LINE__, kOperandComponentVersion, "0", 0, "ttt", "a", "b", "c");
    Operand(Showing(), kOperandConnectionSpeed);
    CHECK_EQ(Execute(), noErr);
    CHECK(atof(gStatus) > 1e6);
    Operand(Showing(), kOperandFreeMemory);
    CHECK_EQ(Execute(), noErr);
    CHECK(atof(gStatus) > 1e6);
    CHECK_EQ(Do(kActionSetRandomSeed, "l", 5), noErr);
    for (i = 0; i < 20; i++) {
        QTAtom operand = Operand(Showing(), kOperandRandom);

        WiredShort(gActions, operand, kActionParameter, 1, -2);
        WiredShort(gActions, operand, kActionParameter, 2, 2);
        CHECK_EQ(Execute(), noErr);
        CHECK(atol(gStatus) >= -2 && atol(gStatus) <= 2);
    }
    /* The pointer, in the coordinates of a track, and the modifier keys. */
    StageEvent(&gStage, nullEvent, StagePoint(160, 120), shiftKey);
    TELLS_OF(kOperandMouseLocalHLoc, "128", 1);
    TELLS_OF(kOperandMouseLocalVLoc, "32", 1);
    TELLS2(kOperandKeyIsDown, "1", "sc", shiftKey, 0);
    TELLS2(kOperandKeyIsDown, "0", "sc", cmdKey, 0);
    TELLS(kOperandCanHaveFocus, "0");
    TELLS(kOperandHasFocus, "0");
    /* No event, no parameters of one. */
    TELLS1(kOperandEventParameter, "0", "s", 1);
    Close();
}

static void variables_and_lists_are_kept(void)
{
    Open();
    CHECK_EQ(Do(kActionSpriteTrackSetVariable, "lf", 1, 2.5), noErr);
    CHECK_EQ(DoWith(kActionSpriteTrackSetVariable, 0, "lf", 2, 4.0), noErr);
    CHECK_EQ(Do(kActionSpriteTrackSetVariableToString, "lt", 3, "room "), noErr);
    CHECK_EQ(Do(kActionSpriteTrackConcatVariables, "lll", 3, 2, 4), noErr);
    TELLS1(kOperandSpriteTrackVariable, "2.5", "l", 1);
    TELLS1(kOperandSpriteTrackVariable, "room 4", "l", 4);
    TELLS1(kOperandSpriteTrackVariable, "0", "l", 99);
    CHECK_EQ(Do(kActionListAddElement, "tlt", "", 0, "doors"), noErr);
    CHECK_EQ(Do(kActionListAddElement, "tlt", "doors", 0, "north"), noErr);
    CHECK_EQ(Do(kActionListSetElementValue, "tt", "doors.north", "open"), noErr);
    CHECK_EQ(Do(kActionListAddAttribute, "tlt", "doors.north", 1, "key"), noErr);
    CHECK_EQ(Do(kActionListSetAttributeValue, "ttt", "doors.north", "key", "brass"), noErr);
    TELLS1(kOperandListCountElements, "1", "t", "doors");
    TELLS2(kOperandListGetElementPathByIndex, "doors.north[1]", "tl", "doors", 1);
    TELLS1(kOperandListGetElementValue, "open", "t", "doors.north");
    TELLS1(kOperandListCountAttributes, "1", "t", "doors.north");
    TELLS2(kOperandListGetAttributeNameByIndex, "key", "tl", "doors.north", 1);
    TELLS2(kOperandListGetAttributeValue, "brass", "tt", "doors.north", "key");
    CHECK_EQ(Do(kActionListRemoveAttributes, "tll", "doors.north", 1, 1), noErr);
    CHECK_EQ(Do(kActionListRemoveElements, "tll", "doors", 1, 1), noErr);
    TELLS1(kOperandListCountElements, "0", "t", "doors");
    CHECK_EQ(Do(kActionListSetElementValue, "tt", "doors.south", "x"), qtActionNotHandledErr);
    /* As XML, in and out. */
    CHECK_EQ(Do(kActionListPasteFromXML, "ttl", "<north key='brass'>shut</north><south/>", "doors", 0),
             noErr);
    CHECK_EQ(Do(kActionListSetMatchingFromXML, "tt", "<south>open</south><west>none</west>", "doors"),
             noErr);
    Tells(__FILE__, __LINE__, kOperandListCopyToXML,
          "<north key=\"brass\">shut</north><south>open</south>", 0, "tll", "doors", 1, 2);
    CHECK_EQ(Do(kActionListPasteFromXML, "ttl", "<north>", "doors", 0), qtActionNotHandledErr);
    TELLS1(kOperandListCountElements, "2", "t", "doors");
    Close();
}

/* --- The system ------------------------------------------------------------------------------- */

static void system_actions_tell_the_application(void)
{
    Open();
    CHECK_EQ(Do(kActionGoToURL, "t", "http://example.org/"), noErr);
    CHECK_STR(gURL, "http://example.org/");
    CHECK_EQ(Do(kActionDebugStr, "p", "here"), noErr);
    CHECK_STR(gMessage, "here");
    CHECK_EQ(Do(kActionStatusString, "tl", "hello", kStatusStringIsURLLink), noErr);
    CHECK_STR(gStatus, "hello");
    CHECK_EQ(Do(kActionDoScript, "ltt", kScriptIsJavaScript, "go", "there"), noErr);
    CHECK_STR(gScript, "2 go there");
    CHECK_EQ(Do(kActionSendAppMessage, "l", 4711), noErr);
    CHECK_EQ(gAppMessage, 4711);
    CHECK_EQ(Do(kActionApplicationNumberAndString, "lp", 123456, "lamp"), noErr);
    CHECK_EQ(gNumber, 123456);
    CHECK_STR(gText, "lamp");
    CHECK_EQ(Do(kActionTrackSetCursor, "l", 5), qtActionNotHandledErr);
    CHECK_EQ(MCSetActionFilterWithRefCon(gStage.mc, NULL, 0), noErr);
    CHECK_EQ(Do(kActionApplicationNumberAndString, "lp", 1, "x"), qtActionNotHandledErr);
    CHECK_EQ(Do(kActionSendAppMessage, "l", 1), qtActionNotHandledErr);
    Close();
}

/* What an action shows instead of the cursors of a scene, whose program is told. */
static short gShown;

static void CursorTold(QTVRInstance qtvr, short id, SInt32 refCon)
{
    CHECK(qtvr == gStage.qtvr && refCon == 3);
    gShown = id;
}

static void cursors_are_in_front_of_the_scene(void)
{
    QTVRCursorRecord cursor;
    QTAtom action;

    Open();
    CHECK_EQ(QTVRExtSetCursorProc(gStage.qtvr, CursorTold, 3), noErr);
    StageEvent(&gStage, nullEvent, StagePoint(4, 4), 0);
    CHECK(gShown != 0 && gShown != -19183);
    action = OnTrack(kActionTrackSetCursor, 1);
    WiredLong(gActions, action, kActionParameter, 1, -19183);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(gShown, -19183);
    CHECK_EQ(gCursor, -19183);
    CHECK_EQ(QTVRExtGetCursor(gStage.qtvr, &cursor), noErr);
    CHECK_EQ(cursor.rsrcID, -19183);
    DisposeHandle(cursor.handle);
    action = OnTrack(kActionTrackSetCursor, 1);
    WiredLong(gActions, action, kActionParameter, 1, 0);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(gCursor, 0);
    CHECK(gShown != 0 && gShown != -19183);
    Close();
}

/* A test with a constant or a comparison of variable 1, below the parameter of a case or a loop;
   gives the list of its actions. */
static QTAtom Test(QTAtom parameter, long operator, float against)
{
    QTAtom test = WiredAtom(gActions, parameter, kConditionalAtomType, 0, 0, NULL), expression;

    expression = WiredAtom(gActions, test, kExpressionContainerAtomType, 1, 0, NULL);
    expression = WiredAtom(gActions, expression, kOperatorAtomType, (QTAtomID)operator, 0, NULL);
    WiredLong(gActions, Operand(expression, kOperandSpriteTrackVariable), kActionParameter, 1, 1);
    Constant(expression, against);
    return WiredAtom(gActions, test, kActionListAtomType, 1, 0, NULL);
}

static void cases_and_loops_choose_and_repeat(void)
{
    QTAtom action, parameter, list;
    QTVRExtWiredReport report;
    int value;

    Open();
    for (value = 0; value < 3; value++) {
        CHECK_EQ(Do(kActionSpriteTrackSetVariable, "lf", 1, (double)value), noErr);
        action = Begin(kActionCase);
        parameter = WiredAtom(gActions, action, kActionParameter, 1, 0, NULL);
        WiredStatus(gActions, Test(parameter, kOperatorEqualTo, 0), "none");
        WiredStatus(gActions, Test(parameter, kOperatorEqualTo, 1), "one");
        WiredStatus(gActions, Test(parameter, kOperatorGreaterThan, 0), "many");
        SHOWS(value == 0 ? "none" : value == 1 ? "one" : "many");
    }
    /* While variable 1 is below 5: show it, and add one. */
    CHECK_EQ(Do(kActionSpriteTrackSetVariable, "lf", 1, 0.0), noErr);
    gStatusCount = 0;
    action = Begin(kActionWhile);
    parameter = WiredAtom(gActions, action, kActionParameter, 1, 0, NULL);
    list = Test(parameter, kOperatorLessThan, 5);
    WiredStatus(gActions, list, "again");
    action = WiredAction(gActions, list, kActionSpriteTrackSetVariable);
    WiredLong(gActions, action, kActionParameter, 1, 1);
    WiredFloat(gActions, action, kActionParameter, 2, 1);
    WiredLong(gActions, action, kActionFlags, 2, kActionFlagActionIsDelta);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(gStatusCount, 5);
    TELLS1(kOperandSpriteTrackVariable, "5", "l", 1);
    /* A loop without end comes to one. */
    CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
    CHECK_EQ(report.exhausted, false);
    action = Begin(kActionWhile);
    parameter = WiredAtom(gActions, action, kActionParameter, 1, 0, NULL);
    list = Test(parameter, kOperatorGreaterThan, 0);
    WiredAction(gActions, list, kActionMovieGoToBeginning);
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
    CHECK_EQ(report.exhausted, true);
    CHECK(report.performed > 1000);
    /* The movie is as usable as before. */
    CHECK_EQ(Do(kActionQTVRSetPanAngle, "f", 30.0), noErr);
    CHECK_NEAR(QTVRGetPanAngle(gStage.qtvr), 30, 1e-3);
    Close();
}

/* What cannot be done is counted, and does not keep the rest from being done. */
static void the_rest_is_done(void)
{
    static const long unknown[] = {
        /* No music, no Flash, nothing in three dimensions, no movies in movies, no text. */
        kActionMusicPlayNote, kActionMusicSetController, kActionMusicPlayTune, kActionFlashTrackSetPan,
        kActionFlashTrackSetZoom, kActionFlashTrackSetZoomRect, kActionFlashTrackGotoFrameNumber,
        kActionFlashTrackGotoFrameLabel, kActionFlashTrackSetFlashVariable,
        kActionFlashTrackDoButtonActions, kActionQD3DNamedObjectTranslateTo,
        kActionQD3DNamedObjectScaleTo, kActionQD3DNamedObjectRotateTo,
        kActionMovieTrackAddChildMovie, kActionMovieTrackLoadChildMovie,
        kActionMovieTrackLoadChildMovieWithQTListParams, kActionTextTrackPasteText,
        kActionTextTrackSetTextBox, kActionTextTrackSetTextStyle, kActionTextTrackSetSelection,
        kActionTextTrackSetBackgroundColor, kActionTextTrackSetForegroundColor,
        kActionTextTrackSetFace, kActionTextTrackSetFont, kActionTextTrackSetSize,
        kActionTextTrackSetAlignment, kActionTextTrackSetHilite, kActionTextTrackSetDropShadow,
        kActionTextTrackSetDisplayFlags, kActionTextTrackSetScroll, kActionTextTrackRelativeScroll,
        kActionTextTrackFindText, kActionTextTrackSetHyperTextFace,
        kActionTextTrackSetHyperTextColor, kActionTextTrackKeyEntry, kActionTextTrackMouseDown,
        kActionTextTrackSetEditable,
        /* No codecs that take clicks. */
        kActionSpritePassMouseToCodec, kActionSpriteClickOnCodec,
        /* No network, nothing that text is typed into. */
        kActionAddChannelSubscription, kActionRemoveChannelSubscription, kActionSetFocus, 999};
    static const long foreign[] = {
        kOperandTextTrackEditable, kOperandTextTrackCopyText, kOperandTextTrackStartSelection,
        kOperandTextTrackEndSelection, kOperandTextTrackTextBoxLeft, kOperandTextTrackTextBoxTop,
        kOperandTextTrackTextBoxRight, kOperandTextTrackTextBoxBottom, kOperandTextTrackTextLength,
        kOperandFlashTrackVariable, 999};
    static const long servers[] = {kActionListSetFromURL, kActionListExchangeLists,
                                   kActionListServerQuery};
    QTVRExtWiredReport report;
    QTAtom action;
    size_t i;

    Open();
    CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
    for (i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
        Begin(unknown[i]);
        action = WiredAction(gActions, kParentAtomIsContainer, kActionQTVRSetPanAngle);
        WiredFloat(gActions, action, kActionParameter, 1, (float)(10 + i));
        CHECK_EQ(Execute(), qtActionNotHandledErr);
        CHECK_NEAR(QTVRGetPanAngle(gStage.qtvr), 10 + i, 1e-3);
        CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
        CHECK_EQ(report.performed, 1);
        CHECK_EQ(report.skipped, 1);
        CHECK_EQ(report.lastTrouble, unknown[i]);
    }
    for (i = 0; i < sizeof foreign / sizeof foreign[0]; i++) {
        Operand(Showing(), foreign[i]);
        CHECK_EQ(Execute(), qtActionNotHandledErr);
        CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
        CHECK_EQ(report.skipped, 1);
    }
    for (i = 0; i < sizeof servers / sizeof servers[0]; i++) {
        CHECK_EQ(Do(servers[i], "ttlt", "http://example.org/", "", 0, ""), qtActionNotHandledErr);
        CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
        CHECK_EQ(report.skipped, 1);
    }
    /* An action for a handler of somebody else's, who is not there. */
    action = Begin(kActionQTVRShowDefaultView);
    action = WiredAtom(gActions, action, kCustomActionHandler, 1, 0, NULL);
    WiredLong(gActions, action, kCustomHandlerID, 1, 7);
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
    CHECK_EQ(report.skipped, 1);
    CHECK_EQ(Do(kActionQTVRSetPanAngle, "f", 16.0), noErr);
    CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, NULL, true), paramErr);
    CHECK_EQ(QTVRExtGetWiredReport(NULL, &report, true), invalidMovie);
    /* A malformed container: nothing is done. */
    Begin(kActionQTVRShowDefaultView);
    WiredAtom(gActions, kParentAtomIsContainer, kAction, 0, 0, NULL);
    CHECK_EQ(Execute(), cannotFindAtomErr);
    CHECK_NEAR(QTVRGetPanAngle(gStage.qtvr), 16, 1e-3);
    CHECK_EQ(MovieExecuteWiredActions(gStage.opened.movie, 0, NULL), invalidAtomContainerErr);
    CHECK_EQ(MovieExecuteWiredActions(NULL, 0, gActions), invalidMovie);
    Close();
}

/* --- Procedures ------------------------------------------------------------------------------- */

static int gTold;

static OSErr Told(Movie movie, void *refCon, long flags, QTAtomContainer actions)
{
    CHECK(movie == gStage.opened.movie);
    CHECK(refCon == &gTold);
    CHECK_EQ(QTCountChildrenOfType(actions, kParentAtomIsContainer, kAction), 1);
    gTold += flags == movieExecuteWiredActionDontExecute ? 100 : 1;
    return noErr;
}

static void procedures_are_told(void)
{
    Movie movie;
    MovieExecuteWiredActionsUPP upp = NewMovieExecuteWiredActionsUPP(Told);

    Open();
    movie = gStage.opened.movie;
    gTold = 0;
    CHECK_EQ(AddMovieExecuteWiredActionsProc(movie, NULL, NULL), paramErr);
    CHECK_EQ(AddMovieExecuteWiredActionsProc(movie, upp, &gTold), noErr);
    CHECK_EQ(Do(kActionQTVRSetPanAngle, "f", 30.0), noErr);
    CHECK_EQ(gTold, 1);
    QTVRShowDefaultView(gStage.qtvr);
    CHECK_EQ(MovieExecuteWiredActions(movie, movieExecuteWiredActionDontExecute, gActions), noErr);
    CHECK_EQ(gTold, 101);
    CHECK_NEAR(QTVRGetPanAngle(gStage.qtvr), 180, 1e-3);
    CHECK_EQ(RemoveMovieExecuteWiredActionsProc(movie, upp, NULL), paramErr);
    CHECK_EQ(RemoveMovieExecuteWiredActionsProc(movie, upp, &gTold), noErr);
    CHECK_EQ(RemoveMovieExecuteWiredActionsProc(movie, upp, &gTold), paramErr);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(gTold, 101);
    DisposeMovieExecuteWiredActionsUPP(upp);
    Close();
}

static OSErr Act(void *refCon, Track track, long targetRefCon, QTEventRecordPtr event)
{
    CHECK(track == NULL && event == NULL);
    return (OSErr)(*(int *)refCon + targetRefCon);
}

static OSErr DoAction(void *refCon, short action, void *params, Boolean *handled)
{
    CHECK(params == NULL);
    *handled = true;
    return (OSErr)(*(int *)refCon + action);
}

static void pointers_are_the_procedures(void)
{
    Boolean handled = false;
    int five = 5;

    CHECK_EQ(NewActionsUPP(Act)(&five, NULL, 4, NULL), 9);
    CHECK_EQ(NewDoMCActionUPP(DoAction)(&five, 3, NULL, &handled), 8);
    CHECK_EQ(handled, true);
    CHECK(NewActionsUPP(NULL) == NULL && NewDoMCActionUPP(NULL) == NULL);
}

static const Case cases[] = {
    {"qtvr_actions_move_the_view", qtvr_actions_move_the_view},
    {"qtvr_actions_reach_spots_and_nodes", qtvr_actions_reach_spots_and_nodes},
    {"movie_actions_change_the_movie", movie_actions_change_the_movie},
    {"track_actions_change_their_track", track_actions_change_their_track},
    {"operators_calculate", operators_calculate},
    {"operands_calculate_and_join_texts", operands_calculate_and_join_texts},
    {"operands_tell_of_the_machine", operands_tell_of_the_machine},
    {"variables_and_lists_are_kept", variables_and_lists_are_kept},
    {"system_actions_tell_the_application", system_actions_tell_the_application},
    {"cursors_are_in_front_of_the_scene", cursors_are_in_front_of_the_scene},
    {"cases_and_loops_choose_and_repeat", cases_and_loops_choose_and_repeat},
    {"the_rest_is_done", the_rest_is_done},
    {"procedures_are_told", procedures_are_told},
    {"pointers_are_the_procedures", pointers_are_the_procedures},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
