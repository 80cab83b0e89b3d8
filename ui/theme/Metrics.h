// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes and times of the design, device-independent px and ms. Source: resources/tokens.json; tst_theme_contrast
// compares the two.
#pragma once

namespace proofsheet::metrics {

inline constexpr int space2 = 2, space4 = 4, space8 = 8, space12 = 12, space16 = 16, space24 = 24, space32 = 32,
                     space48 = 48;
inline constexpr int radiusSmall = 3, radiusControl = 4, radiusCard = 6, radiusDialog = 8;
inline constexpr int controlHeight = 28, primaryHeight = 32, compactHeight = 24, chipHeight = 40, rowHeight = 28,
                     fieldHeight = 28;
inline constexpr int checkBox = 14, radio = 14, switchWidth = 28, switchHeight = 16, sliderGroove = 2,
                     sliderHandle = 12, hitMin = 24;
inline constexpr int iconSmall = 16, iconLarge = 20;
inline constexpr int focusRing = 2, focusGap = 1;
inline constexpr int topBar = 44, toolStrip = 44, statusBar = 28, foot = 112;
inline constexpr int leftDefault = 336, leftMin = 320, leftMax = 440, rightDefault = 304, rightMin = 280,
                     rightMax = 440;
inline constexpr int dockPadding = 16, groupGap = 12, formLabel = 76;
inline constexpr int hoverMs = 80, segmentMs = 120, panelMs = 140, toastMs = 160, spinnerPeriodMs = 1200,
                     spinnerFps = 12;

} // namespace proofsheet::metrics
