// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/MarksKeys.h"

#include <QKeyEvent>

namespace proofsheet {

std::optional<MarksChange> marksForKey(const QKeyEvent &event, const PictureRow *current)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return std::nullopt;
    MarksChange change;
    const int key = event.key();
    if (key >= Qt::Key_0 && key <= Qt::Key_5) {
        change.rating = key - Qt::Key_0;
    } else if (key >= Qt::Key_6 && key <= Qt::Key_9) {
        constexpr Label labels[] = {Label::Red, Label::Yellow, Label::Green, Label::Blue};
        const Label label = labels[key - Qt::Key_6];
        change.label = current && current->label == label ? Label::None : label;
    } else if (key == Qt::Key_P) {
        change.flag = Flag::Picked;
    } else if (key == Qt::Key_X) {
        change.flag = Flag::Rejected;
    } else if (key == Qt::Key_U) {
        change.flag = Flag::None;
    } else {
        return std::nullopt;
    }
    return change;
}

} // namespace proofsheet
