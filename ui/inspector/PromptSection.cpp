// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/PromptSection.h"

#include "ui/inspector/IconButton.h"
#include "ui/inspector/TextLink.h"
#include "ui/inspector/WrappedText.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace proofsheet {
namespace {

constexpr int linesClosed = 6;

} // namespace

PromptSection::PromptSection(const Theme &theme, const QString &copyTip, QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(theme, TextRole::Strong, &Tokens::text, this))
    , m_copy(makeIconButton(theme, QStringLiteral("copy"), copyTip, metrics::hitMin, this))
    , m_text(new WrappedText(theme, &Tokens::text2, linesClosed, this))
    , m_more(new TextLink(theme, this))
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(metrics::space2);
    box->addLayout(head);
    box->addWidget(m_text);
    box->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_copy, &QToolButton::clicked, this, [this] { Q_EMIT copyRequested(m_text->text()); });
    connect(m_text, &WrappedText::longChanged, this, &PromptSection::refreshMore);
    connect(m_more, &TextLink::clicked, this, [this] {
        m_text->setOpen(!m_text->isOpen());
        refreshMore();
    });
}

void PromptSection::setText(const QString &title, const QString &text, bool copyable)
{
    m_title->setText(title);
    if (text != m_text->text())
        m_text->setText(text);
    m_copy->setVisible(copyable);
    setVisible(!text.isEmpty());
    refreshMore();
}

void PromptSection::refreshMore()
{
    m_more->setText(m_text->isOpen() ? tr("Less") : tr("More"));
    m_more->setVisible(m_text->isLong());
}

} // namespace proofsheet
