/* Speech.h - the older name of SpeechSynthesis.h. */
#include <SpeechSynthesis.h>
