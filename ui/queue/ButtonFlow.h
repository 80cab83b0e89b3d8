// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons side by side, going on in the next line where there is no room; the last one stands at the right end.
#pragma once

#include <QLayout>
#include <QList>

namespace proofsheet {

class ButtonFlow : public QLayout
{
    Q_OBJECT

public:
    explicit ButtonFlow(int spacing); // px, in both directions
    ~ButtonFlow() override;

    void insertWidget(int index, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const; // the height it takes

    QList<QLayoutItem *> m_items; // owned
};

} // namespace proofsheet
