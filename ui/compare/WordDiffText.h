// SPDX-License-Identifier: GPL-3.0-or-later
// A text against another: what was added lies on the colour of selected text, what was taken away is struck through.
#pragma once

#include "judging/WordDifference.h"
#include "ui/theme/Theme.h"

#include <QPointer>
#include <QTextLayout>
#include <QWidget>

namespace proofsheet {

class WordDiffText : public QWidget
{
    Q_OBJECT

public:
    explicit WordDiffText(const Theme &theme, QWidget *parent = nullptr);

    // Long texts are compared on a worker, and shown without the difference until it is known.
    void setTexts(const QString &from, const QString &to);
    void setSpans(const QList<WordSpan> &spans);
    const QString &text() const { return m_text; } // with what was taken away

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {280, heightForWidth(280)}; }
    QSize minimumSizeHint() const override { return {40, 18}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal lay(QTextLayout &layout, int width) const; // px high
    QList<QTextLayout::FormatRange> formats() const;

    const Theme &m_theme;
    QPointer<QObject> m_comparing; // its answer is still wanted
    QList<WordSpan> m_spans;
    QString m_text;
};

} // namespace proofsheet
