/* ApplicationServices.h - the headers of drawing that the library has. */
#include "../CoreServices/CoreServices.h"
#include "../Quickdraw.h"
#include "../QuickdrawText.h"
#include "../QDOffscreen.h"
#include "../Fonts.h"
#include "../Processes.h"
