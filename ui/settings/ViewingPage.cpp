// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ViewingPage.h"

#include "settings/Preferences.h"
#include "ui/settings/FormRow.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>
#include <set>

namespace proofsheet {

using namespace metrics;

namespace {

constexpr int labelWidth = 132;

QString sizeName(int megabytes)
{
    return megabytes >= 1024 && megabytes % 1024 == 0 ? ViewingPage::tr("%1 GB").arg(megabytes / 1024)
                                                      : ViewingPage::tr("%1 MB").arg(megabytes);
}

} // namespace

ViewingPage::ViewingPage(Preferences &preferences, const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, space16, 20, space16);
    column->setSpacing(space8);
    auto *memory = new QComboBox(this);
    // The one in use is among them, also where it was set by hand.
    std::set<int> sizes{256, 512, 1024, 2048, 4096};
    sizes.insert(preferences.pictureMemory());
    for (const int megabytes : sizes)
        memory->addItem(sizeName(megabytes), megabytes);
    memory->setCurrentIndex(memory->findData(preferences.pictureMemory()));
    connect(memory, &QComboBox::currentIndexChanged, this,
            [&preferences, memory](int index) { preferences.setPictureMemory(memory->itemData(index).toInt()); });
    auto *row = formRow(theme, tr("Memory"), memory, labelWidth, this);
    row->setStretch(1, 0);
    row->addStretch(1);
    column->addLayout(row);
    auto *why = new TextLabel(theme, TextRole::Body, &Tokens::text3,
                              tr("For decoded pictures in the loupe and in comparisons. Eight pictures of 4096 × 4096 "
                                 "at 100 % need 512 MB; with less they are shown a little less sharp."),
                              this);
    why->setWordWrap(true);
    column->addLayout(indentedRow(why, labelWidth));
    column->addStretch();
}

} // namespace proofsheet
