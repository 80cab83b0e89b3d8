// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a line-up's name: of a new one, or a new one for one that is there.
#pragma once

#include "ui/theme/Theme.h"

#include <QDialog>
#include <QStringList>

class QLineEdit;

namespace proofsheet {

class PrimaryButton;
class TextLabel;

class LineUpNameDialog : public QDialog
{
    Q_OBJECT

public:
    // What a name that is taken means: the one that has it is replaced, or another has to be found.
    enum class Taken { Replaces, Refused };

    // summary: what the line-up holds. taken: the names there are.
    LineUpNameDialog(const Theme &theme, const QString &title, const QString &summary, const QString &name,
                     const QStringList &taken, Taken means, QWidget *parent);

Q_SIGNALS:
    void named(const QString &name); // clean, and not empty; once

private:
    void refresh();
    QString name() const;
    void finish();

    QStringList m_taken;
    Taken m_means;
    QLineEdit *m_name;
    TextLabel *m_note;
    PrimaryButton *m_save;
};

} // namespace proofsheet
