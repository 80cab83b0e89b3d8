// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/UndoWords.h"

#include "wording/RunWording.h"

#include <QCoreApplication>

namespace proofsheet {

namespace {

QString what(const UndoStep &step)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("UndoWords", text); };
    switch (step.kind) {
    case UndoStep::Kind::Rating:
        return tr("rating");
    case UndoStep::Kind::Flag:
        return step.after.flag == Flag::Picked     ? tr("pick")
               : step.after.flag == Flag::Rejected ? tr("reject")
                                                   : tr("unflag");
    case UndoStep::Kind::Label:
        return tr("label");
    case UndoStep::Kind::Tags:
        return tr("tags");
    case UndoStep::Kind::Marks:
        return tr("marks");
    case UndoStep::Kind::Trash:
        return tr("move to the trash");
    }
    return {};
}

} // namespace

QString undoWords(const UndoStep &step)
{
    if (step.pictures < 2)
        return what(step);
    return QCoreApplication::translate("UndoWords", "%1 of %2").arg(what(step), wording::pictures(step.pictures));
}

} // namespace proofsheet
