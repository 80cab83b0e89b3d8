// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/PlainText.h"

namespace proofsheet {

namespace {

bool isHidden(char16_t c)
{
    const bool control = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7f && c < 0xa0);
    const bool turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return control || turns || c == 0xfeff;
}

} // namespace

QString withoutHidden(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isHidden(text.at(i).unicode()))
            text[i] = u' ';
    }
    return text;
}

} // namespace proofsheet
