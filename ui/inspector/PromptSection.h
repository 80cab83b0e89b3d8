// SPDX-License-Identifier: GPL-3.0-or-later
// A titled piece of text with a button that copies it: the prompt, and the prompt as a model rewrote it.
#pragma once

#include "ui/theme/Theme.h"

#include <QWidget>

class QToolButton;

namespace proofsheet {

class ElidedLabel;
class TextLink;
class WrappedText;

class PromptSection : public QWidget
{
    Q_OBJECT

public:
    PromptSection(const Theme &theme, const QString &copyTip, QWidget *parent = nullptr);

    // copyable: false for words that are no text of the pictures ("mixed"). An empty text hides the section.
    void setText(const QString &title, const QString &text, bool copyable);

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    void refreshMore();

    ElidedLabel *m_title;
    QToolButton *m_copy;
    WrappedText *m_text;
    TextLink *m_more;
};

} // namespace proofsheet
