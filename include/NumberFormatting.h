/*
 * NumberFormatting.h - numbers as text: NumToString and StringToNum of TextUtils.h.
 */
#ifndef __NUMBERFORMATTING__
#define __NUMBERFORMATTING__

#include <MacTypes.h>
#include <TextUtils.h>

#endif
