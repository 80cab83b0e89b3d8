// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/SettingsForm.h"

#include "ui/prompt/CustomSize.h"
#include "ui/prompt/SettingRow.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/AspectPicker.h"
#include "ui/widgets/CountStepper.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PlainWords.h"
#include "ui/widgets/TextLabel.h"
#include "wording/MappingWording.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace proofsheet {

using namespace metrics;

namespace {

constexpr int rowGap = 6;
const QString transparent = QStringLiteral("transparent");

// The contract's words in the order they are shown.
QStringList inOrder(Field field)
{
    switch (field) {
    case Field::Quality:
        return {QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high"), QStringLiteral("standard"),
                QStringLiteral("hd")};
    case Field::Background:
        return {transparent, QStringLiteral("opaque")};
    case Field::Format:
        return {QStringLiteral("png"), QStringLiteral("jpeg"), QStringLiteral("webp")};
    case Field::Style:
        return {QStringLiteral("vivid"), QStringLiteral("natural")};
    default:
        return {};
    }
}

QStringList taken(const ModelTraits &model, Field field)
{
    switch (field) {
    case Field::Quality:
        return model.qualities;
    case Field::Background:
        return model.backgrounds;
    case Field::Format:
        return model.formats;
    case Field::Style:
        return model.styles;
    default:
        return {};
    }
}

// A format and a style have no "auto" in the design: their first word is the provider's default.
bool hasAuto(Field field)
{
    return field == Field::Quality || field == Field::Background;
}

// The word that stands for one that is not offered just now.
QString nearest(const QString &word, const QStringList &offered)
{
    if (word.isEmpty() || offered.contains(word))
        return word;
    static const std::pair<const char *, const char *> pairs[] = {
        {"hd", "high"}, {"standard", "medium"}, {"high", "hd"}, {"medium", "standard"}, {"low", "standard"}};
    for (const auto &[from, to] : pairs) {
        if (word == QLatin1String(from) && offered.contains(QLatin1String(to)))
            return QLatin1String(to);
    }
    return {};
}

} // namespace

SettingsForm::SettingsForm(const ModelCatalog &catalog, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_theme(theme)
    , m_sizes(new ElidedLabel(theme, TextRole::Caption, &Tokens::text3, this))
    , m_sizeHead(new QWidget(this))
    , m_shape(new AspectPicker(theme, this))
    , m_custom(new CustomSize(theme, this))
    , m_count(new CountStepper(theme, tr("Images of each model"), this))
    , m_ofEach(new TextLabel(theme, TextRole::Body, &Tokens::text3, tr("of each model"), this))
    , m_more(new QToolButton(this))
{
    m_rows = {{Field::Quality, &Wish::quality, new SettingRow(theme, tr("Quality"), this)},
              {Field::Background, &Wish::background, new SettingRow(theme, tr("Background"), this)},
              {Field::Format, &Wish::format, new SettingRow(theme, tr("Format"), this)},
              {Field::Style, &Wish::style, new SettingRow(theme, tr("Style"), this)}};
    build();
    connect(m_shape, &AspectPicker::chosen, this, [this](std::optional<proofsheet::Shape> shape) {
        if (!shape && !m_sent.isEmpty())
            m_custom->setSize(m_sent); // starts where the shape was
        arrange();
        Q_EMIT changed();
    });
    connect(m_custom, &CustomSize::chosen, this, &SettingsForm::changed);
    connect(m_count, &CountStepper::chosen, this, &SettingsForm::changed);
    for (const Row &row : std::as_const(m_rows)) {
        connect(row.widget->segments(), &SegmentedControl::chosen, this,
                [this, member = row.member](const QString &word) {
                    m_wished.*member = word;
                    guardTransparency();
                    Q_EMIT changed();
                });
    }
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_more->setIcon(m_theme.icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
        arrange();
    });
    m_shape->setShape(Shape::Square);
    arrange();
}

void SettingsForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rowGap);
    auto *head = new QHBoxLayout(m_sizeHead);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(new TextLabel(m_theme, TextRole::Body, &Tokens::text2, tr("Size"), this));
    head->addWidget(m_sizes, 1);
    m_sizes->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sizeHead->setFixedHeight(18);
    column->addWidget(m_sizeHead);
    column->addWidget(m_shape);
    column->addWidget(m_custom);
    column->addSpacing(2);
    for (const Row &row : std::as_const(m_rows))
        column->addWidget(row.widget);
    auto *count = new QHBoxLayout;
    count->setSpacing(0);
    auto *label = new TextLabel(m_theme, TextRole::Body, &Tokens::text2, tr("Images"), this);
    label->setFixedWidth(formLabel);
    count->addWidget(label);
    count->addWidget(m_count);
    count->addSpacing(space8);
    count->addWidget(m_ofEach);
    count->addStretch();
    m_more->setText(tr("More settings"));
    m_more->setIcon(m_theme.icon(QStringLiteral("chevron-right")));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setLayoutDirection(Qt::RightToLeft); // the chevron behind the words
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    m_more->hide();
    count->addWidget(m_more);
    column->addLayout(count);
}

void SettingsForm::setWished(const Wish &wish)
{
    m_wished = wish;
    if (const QSize *size = std::get_if<QSize>(&wish.extent)) {
        m_custom->setSize(*size);
        m_shape->setShape(std::nullopt);
    } else {
        const Shape *shape = std::get_if<Shape>(&wish.extent);
        m_shape->setShape(shape ? *shape : Shape::Square);
    }
    m_count->setValue(wish.count);
    offerWords();
    arrange();
}

void SettingsForm::setModels(const QList<ModelId> &models)
{
    m_models.clear();
    int most = 10;
    for (const ModelId &id : models) {
        m_models += m_catalog.find(id);
        most = std::min(most, m_models.last().countLimit);
    }
    m_count->setRange(1, std::max(1, most));
    offerWords();
    arrange();
}

// The union of what the ticked models take. Low, medium and high are mapped to standard and hd where a model has only
// those, so that both sets are never shown beside each other.
QStringList SettingsForm::words(Field field) const
{
    QStringList all;
    for (const QString &word : inOrder(field)) {
        if (std::ranges::any_of(m_models, [&](const ModelTraits &model) { return taken(model, field).contains(word); }))
            all += word;
    }
    if (field == Field::Quality && all.contains(QStringLiteral("medium"))) {
        all.removeAll(QStringLiteral("standard"));
        all.removeAll(QStringLiteral("hd"));
    }
    return all;
}

void SettingsForm::offerWords()
{
    for (const Row &row : std::as_const(m_rows)) {
        const QStringList offered = words(row.field);
        QList<Segment> segments;
        if (hasAuto(row.field) && !offered.isEmpty())
            segments += Segment{{}, tr("Auto"), {}, {}};
        for (const QString &word : offered)
            segments += Segment{word, wording::value(row.field, word), {}, {}};
        row.widget->offer(segments, nearest(m_wished.*row.member, offered));
    }
    guardTransparency();
}

// Transparent pictures need a format that can be: the others cannot be chosen beside it, and one that was gives way.
void SettingsForm::guardTransparency()
{
    SettingRow *format = nullptr;
    bool wanted = false;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field == Field::Background)
            wanted = shown(row) == transparent;
        if (row.field == Field::Format)
            format = row.widget;
    }
    QStringList able;
    for (const ModelTraits &model : std::as_const(m_models)) {
        if (model.backgrounds.contains(transparent))
            able += model.transparentFormats;
    }
    const QStringList formats = words(Field::Format);
    for (const QString &word : formats) {
        const bool fits = !wanted || able.contains(word);
        format->segments()->setUnavailable(
            word, fits ? QString() : tr("%1 cannot be transparent").arg(wording::value(Field::Format, word)));
    }
    if (wanted && !formats.isEmpty() && !able.contains(format->segments()->current())) {
        const auto first = std::ranges::find_if(formats, [&](const QString &word) { return able.contains(word); });
        if (first != formats.end()) {
            format->segments()->setCurrent(*first);
            m_wished.format = *first;
        }
    }
}

QString SettingsForm::shown(const Row &row) const
{
    return words(row.field).isEmpty() ? QString() : row.widget->segments()->current();
}

void SettingsForm::read(Wish &wish) const
{
    if (const auto shape = m_shape->shape())
        wish.extent = *shape;
    else
        wish.extent = m_custom->size();
    wish.count = m_count->value();
    for (const Row &row : m_rows)
        wish.*row.member = shown(row);
}

void SettingsForm::explain(const RequestPlan &plan)
{
    m_sizes->setText(wording::sizeLine(plan));
    if (!plan.models.isEmpty())
        m_sent = plan.models.first().size;
    m_sizeHead->setToolTip(plainToolTip(wording::fieldTable(plan, Field::Size)));
    for (const Row &row : std::as_const(m_rows)) {
        row.widget->setUsedBy(wording::usedBy(plan, row.field));
        row.widget->setToolTip(plainToolTip(wording::fieldTable(plan, row.field)));
    }
    const auto wrong =
        std::ranges::find_if(plan.problems, [](const Problem &one) { return one.kind == Problem::Kind::SizeNotTaken; });
    m_custom->setTrouble(wrong == plan.problems.end() ? QString() : wording::problem(*wrong, m_catalog));
}

void SettingsForm::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    arrange();
}

void SettingsForm::arrange()
{
    bool any = false;
    for (const Row &row : std::as_const(m_rows)) {
        const bool used = !words(row.field).isEmpty();
        any = any || used;
        row.widget->setVisible(used && (!m_folded || m_more->isChecked()));
    }
    m_custom->setVisible(!m_shape->shape());
    m_more->setVisible(m_folded && any);
    m_ofEach->setVisible(!m_more->isVisibleTo(this));
}

} // namespace proofsheet
