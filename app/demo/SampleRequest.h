// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and checks what is sent to the sample provider, as strictly as the real one is documented to. Pure.
// Source of the rules: contract fastrouter.md, section 1, spelled here a second time on purpose: a catalogue that is
// wrong must not find a provider that is wrong in the same way.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QSize>
#include <QString>
#include <QStringList>
#include <expected>

namespace proofsheet {

struct SampleRequest
{
    QString model;
    QString prompt;
    int count = 1;
    int first = 0; // the number of its first picture: the same wish sent again is drawn on, not drawn again
    QSize size;
    QString quality;
    QString format = QStringLiteral("png");
    QString style;
    bool transparent = false;
    bool asBase64 = false;
    bool queued = false; // answered with a task id

    QJsonObject toJson() const; // compact keys; for task ids and picture urls
    static SampleRequest fromJson(const QJsonObject &object);
};

// An HTTP answer that is no picture.
struct SampleRefusal
{
    int status = 400;
    QByteArray body; // JSON
    int retryAfterSeconds = 0;
};

std::expected<SampleRequest, SampleRefusal> readSampleRequest(const QByteArray &body);

// {"error":{message,type,param,code}}, as OpenAI and the provider write it.
SampleRefusal sampleRefusal(int status, const QString &message, const QString &code, const QString &param = {});

QStringList sampleModels();

} // namespace proofsheet
