// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's control that does what a test tells it, and notes what was asked of it. Header only: it needs the ui
// library.
#pragma once

#include "ui/ProviderControl.h"

namespace proofsheet::test {

class FakeProviderControl final : public ProviderControl
{
public:
    State state() const override { return now; }
    Provider provider() const override { return inUse; }
    KeyPlace keyPlace() const override { return place; }
    QString keyEnding() const override { return QString::fromLatin1(key.right(4)); }
    QString keychainTrouble() const override { return trouble; }

    void useSamples(Done done) override
    {
        ++samplesAsked;
        inUse.id = sampleId;
        inUse.needsKey = false;
        now = State::Ready;
        Q_EMIT changed();
        done({});
    }
    void use(const QString &baseUrl, const QByteArray &newKey, KeyPlace wanted, bool allowHttp, Done done) override
    {
        usedUrls += baseUrl;
        usedKeys += newKey;
        usedAllowHttp = allowHttp;
        if (refuse) {
            done(std::unexpected(*refuse));
            return;
        }
        inUse = *providerFromText(fastRouterId, baseUrl, KeyUse::WithKey, allowHttp);
        if (!newKey.isEmpty()) {
            key = newKey;
            place = wanted;
        }
        now = key.isEmpty() && inUse.needsKey ? State::NoKey : State::Ready;
        Q_EMIT changed();
        done({});
    }
    void forgetKey() override
    {
        key.clear();
        place = KeyPlace::None;
        now = State::NoKey;
        Q_EMIT changed();
    }
    QByteArray keyForTest() const override { return key; }
    QString libraryFolder() const override { return openLibrary; }
    void changeLibrary(const QString &folder, Done done) override
    {
        libraries += folder;
        if (refuse)
            done(std::unexpected(*refuse));
        else
            done({});
    }

    State now = State::None;
    Provider inUse = fastRouter();
    KeyPlace place = KeyPlace::None;
    QByteArray key;
    QString trouble;
    QString openLibrary = QStringLiteral("/tmp/pictures");
    std::optional<Error> refuse; // what use() and changeLibrary() fail with

    int samplesAsked = 0;
    QStringList usedUrls;
    QList<QByteArray> usedKeys;
    bool usedAllowHttp = false;
    QStringList libraries;
};

} // namespace proofsheet::test
