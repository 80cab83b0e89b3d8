// SPDX-License-Identifier: GPL-3.0-or-later
// The panel at the right of compared pictures: why they differ. Parameters, one against the other, prompts word by
// word, and below that what the page puts there. What is dropped on it joins the comparison.
#pragma once

#include "core/ImageRecord.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace proofsheet {

class DifferenceTable;
class ElidedLabel;
class TextLabel;

class DifferenceStrip : public QWidget
{
    Q_OBJECT

public:
    static constexpr int usualWidth = 336; // px

    explicit DifferenceStrip(const Theme &theme, QWidget *parent = nullptr);

    // letters: one a picture. active: its index, -1: none. Two pictures are also told against each other.
    void setPictures(const QList<ImageRecord> &pictures, const QStringList &letters, int active);
    void setFooter(QWidget *footer); // below the differences; it becomes a child
    QString asText() const;          // for the clipboard

    QSize sizeHint() const override { return {usualWidth, 600}; }

Q_SIGNALS:
    void copyRequested(const QString &text);
    void dropped(const QList<proofsheet::ItemId> &ids);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeHead();
    void showPrompts();
    void addText(const QString &title, const QString &from, const QString &to);

    const Theme &m_theme;
    TextLabel *m_count;
    DifferenceTable *m_table;
    TextLabel *m_against;
    QWidget *m_texts; // a title and a text for each prompt that differs
    QVBoxLayout *m_content;
    QWidget *m_footer = nullptr;
    QList<ImageRecord> m_pictures;
    QStringList m_letters;
    int m_active = -1;
    QStringList m_plain; // the prompts' differences as text
};

} // namespace proofsheet
