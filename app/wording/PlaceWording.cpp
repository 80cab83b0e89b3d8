// SPDX-License-Identifier: GPL-3.0-or-later
// What each function says: see the header.
#include "wording/PlaceWording.h"
