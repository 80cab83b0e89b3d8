// SPDX-License-Identifier: GPL-3.0-or-later
// The line below a compared picture: its letter, model, size, cost and time, label, flag and stars. A size that is
// another than was asked for stands out. The stars can be clicked.
#pragma once

#include "core/ImageRecord.h"
#include "ui/theme/Theme.h"

#include <QWidget>

namespace proofsheet {

class PaneCaption : public QWidget
{
    Q_OBJECT

public:
    static constexpr int captionHeight = 32; // px

    explicit PaneCaption(const Theme &theme, QWidget *parent = nullptr);

    void setLetter(const QString &letter, bool active);
    void setPicture(const QString &model, const ImageRecord &record);
    void setAbsent(const QString &model); // nothing is known but that
    void setAlone(bool alone);            // moved apart from the others: the unlink glyph

Q_SIGNALS:
    void ratingChosen(int rating);
    void realignRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect starsRect() const;
    QRect glyphRect() const;
    int marksLeft() const;
    int starAt(QPoint position) const; // 0: none

    const Theme &m_theme;
    QString m_letter;
    QString m_model;
    QStringList m_facts;
    QString m_asked;
    Marks m_marks;
    bool m_active = false;
    bool m_known = false;
    bool m_alone = false;
    int m_hovered = 0; // star
};

} // namespace proofsheet
