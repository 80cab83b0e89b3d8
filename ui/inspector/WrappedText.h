// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text over several lines that also breaks words which are longer than a line. Long ones show their first lines
// until they are opened. QLabel breaks no word, and would make its panel as wide as a prompt without spaces.
#pragma once

#include "ui/theme/Theme.h"

#include <QTextLayout>
#include <QWidget>

namespace proofsheet {

class WrappedText : public QWidget
{
    Q_OBJECT

public:
    WrappedText(const Theme &theme, Tokens::Role colour, int mostLines, QWidget *parent = nullptr);

    static constexpr int linePitch = 18; // px

    QString text() const { return m_text; }
    void setText(const QString &text); // closes it
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    bool isLong() const { return m_lineCount > m_mostLines; } // at its width

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, linePitch}; }

Q_SIGNALS:
    void longChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int linesAt(int width) const;
    int shownLines(int lines) const { return m_open ? lines : std::min(lines, m_mostLines); }

    const Theme &m_theme;
    Tokens::Role m_colour;
    int m_mostLines;
    QString m_text;
    bool m_open = false;
    int m_lineCount = 0;
};

} // namespace proofsheet
