// SPDX-License-Identifier: GPL-3.0-or-later
// An icon and a sentence: how a test or a change ended. Empty and hidden until there is something to say.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QLabel;

namespace proofsheet {

class Spinner;
class TextLabel;

class StatusLine : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { None, Working, Good, Note, Bad };

    explicit StatusLine(Theme &theme, QWidget *parent = nullptr);

    void say(Kind kind, const QString &sentence = {}, const QString &aside = {}); // aside: fainter, after the sentence
    QString text() const;
    Kind kind() const { return m_kind; }

private:
    void refreshIcon();

    Theme &m_theme;
    Kind m_kind = Kind::None;
    QLabel *m_icon;
    Spinner *m_spinner;
    TextLabel *m_text;
    TextLabel *m_aside;
};

} // namespace proofsheet
