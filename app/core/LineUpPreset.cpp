// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/LineUpPreset.h"

#include "core/PlainText.h"

#include <algorithm>

namespace proofsheet {
namespace {

const QLatin1String nameKey("name");
const QLatin1String settingsKey("settings");
const QLatin1String promptKey("prompt");

bool isNamed(const LineUpPreset &preset, const QString &name)
{
    return preset.name.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

LineUpPreset LineUpPreset::of(const QString &name, const Wish &wish)
{
    LineUpPreset preset{cleanName(name), wish};
    preset.settings.prompt.clear();
    return preset;
}

QString LineUpPreset::cleanName(const QString &typed)
{
    return withoutHidden(typed).simplified().left(longestName).trimmed();
}

Wish LineUpPreset::with(const QString &prompt) const
{
    Wish wish = settings;
    wish.prompt = prompt;
    return wish;
}

bool LineUpPreset::matches(const Wish &wish) const
{
    return with(wish.prompt) == wish;
}

QJsonObject LineUpPreset::toJson() const
{
    QJsonObject wish = settings.toJson();
    wish.remove(promptKey);
    return {{nameKey, name}, {settingsKey, wish}};
}

std::optional<LineUpPreset> LineUpPreset::fromJson(const QJsonObject &object)
{
    const LineUpPreset preset =
        of(object.value(nameKey).toString(), Wish::fromJson(object.value(settingsKey).toObject()));
    if (preset.name.isEmpty() || preset.settings.models.isEmpty())
        return std::nullopt;
    return preset;
}

const LineUpPreset *findPreset(const QList<LineUpPreset> &presets, const QString &name)
{
    const auto found = std::ranges::find_if(presets, [&name](const LineUpPreset &one) { return isNamed(one, name); });
    return found == presets.end() ? nullptr : &*found;
}

QList<LineUpPreset> edited(QList<LineUpPreset> presets, const LineUpEdit &edit)
{
    presets.removeIf([&edit](const LineUpPreset &one) {
        return (!edit.remove.isEmpty() && isNamed(one, edit.remove)) || (edit.put && isNamed(one, edit.put->name));
    });
    if (edit.put)
        presets.append(*edit.put);
    std::ranges::stable_sort(presets, [](const LineUpPreset &a, const LineUpPreset &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return presets;
}

LineUpEdit inverse(const QList<LineUpPreset> &before, const LineUpEdit &edit)
{
    LineUpEdit back;
    const LineUpPreset *gone = edit.remove.isEmpty() ? nullptr : findPreset(before, edit.remove);
    const LineUpPreset *replaced = edit.put ? findPreset(before, edit.put->name) : nullptr;
    if (gone)
        back.put = *gone;
    else if (replaced)
        back.put = *replaced;
    if (edit.put && !replaced)
        back.remove = edit.put->name;
    return back;
}

} // namespace proofsheet
