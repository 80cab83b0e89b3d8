// SPDX-License-Identifier: GPL-3.0-or-later
// One of the pictures that stand side by side: the picture, its caption, the ring where it is the active one, and what
// is said in its place when there is no picture. What is dropped on it takes its place.
#pragma once

#include "models/CompareSet.h"
#include "models/Viewport.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QPushButton;

namespace proofsheet {

class ImagePane;
class MarkEcho;
class PaneCaption;
class Spinner;
class TextLabel;
struct ImageRecord;
struct Marks;

class ComparePane : public QWidget
{
    Q_OBJECT

public:
    static constexpr int ring = 2; // px, round picture and caption

    ComparePane(Theme &theme, const ItemId &id, QWidget *parent = nullptr);

    const ItemId &id() const { return m_id; }
    ImagePane &picture() const { return *m_picture; }
    PaneCaption &caption() const { return *m_caption; }

    void setLetter(const QString &letter, bool active);
    void setCaptionShown(bool shown);
    // From wording, where no picture can be shown; empty: there is one. busy: it is still to come.
    void setAbsent(const QString &sentence, bool busy);
    bool isAbsent() const { return m_absent; }
    void echo(const Marks &before, const Marks &after);

    // How it stands apart from the viewport that all share.
    const ViewportOffset &offset() const { return m_offset; }
    void setOffset(const ViewportOffset &offset);
    bool isAlone() const { return m_offset != ViewportOffset(); }

Q_SIGNALS:
    void pressed();
    void pointed(bool inside); // the mouse moved over it, or left
    void removeRequested();
    void dropped(const QList<proofsheet::ItemId> &ids);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    Theme &m_theme;
    ItemId m_id;
    ImagePane *m_picture;
    PaneCaption *m_caption;
    MarkEcho *m_echo;
    QWidget *m_note;
    Spinner *m_spinner;
    TextLabel *m_sentence;
    QPushButton *m_remove;
    ViewportOffset m_offset;
    bool m_active = false;
    bool m_absent = false;
    bool m_dropping = false;
};

} // namespace proofsheet
