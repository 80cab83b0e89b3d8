// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ScriptedServer.h"

#include "support/ScriptedConnection.h"

#include <QBuffer>
#include <QFile>
#include <QHash>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMutex>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

#include <algorithm>

namespace proofsheet::test {

QByteArray HttpRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject HttpRequest::json() const
{
    return QJsonDocument::fromJson(body).object();
}

Reply Reply::withHeader(const QByteArray &name, const QByteArray &value) const
{
    Reply changed = *this;
    changed.headers.append({name, value});
    return changed;
}

Reply Reply::after(int milliseconds) const
{
    Reply changed = *this;
    changed.delayMs = milliseconds;
    return changed;
}

Reply Reply::json(int status, const QByteArray &body, const Headers &headers)
{
    return {.status = status, .body = body, .headers = headers};
}

Reply Reply::json(const QJsonObject &body, int status)
{
    return {.status = status, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Reply Reply::picture(const QByteArray &bytes, const QByteArray &contentType)
{
    return {.body = bytes, .headers = {{"Content-Type", contentType}}};
}

Reply Reply::redirect(int status, const QByteArray &location)
{
    return {.status = status, .body = "moved", .headers = {{"Location", location}, {"Content-Type", "text/plain"}}};
}

Reply Reply::of(Way way)
{
    return {.body = "{}", .way = way};
}

// All that the two threads share.
struct ScriptedServer::Script
{
    mutable QMutex mutex;
    QHash<QByteArray, Reply> served;
    QList<Reply> queue;
    QList<std::pair<QByteArray, QList<Reply>>> queues;
    std::function<std::optional<Reply>(const HttpRequest &)> handler;
    std::optional<Reply> standing;
    QList<HttpRequest> requests;
    int connections = 0;

    Reply next(const HttpRequest &request)
    {
        QMutexLocker lock(&mutex);
        if (request.method == "GET") {
            if (const auto it = served.constFind(request.path); it != served.cend())
                return *it;
        }
        for (auto &[end, replies] : queues) {
            if (request.path.endsWith(end) && !replies.isEmpty())
                return replies.takeFirst();
        }
        if (!queue.isEmpty())
            return queue.takeFirst();
        const auto ask = handler;
        const auto otherwise = standing;
        lock.unlock();
        if (ask) {
            if (const std::optional<Reply> reply = ask(request))
                return *reply;
        }
        return otherwise.value_or(Reply::json(404, R"({"error":{"message":"nothing here","code":"not_found"}})"));
    }

    bool closesAtOnce()
    {
        const QMutexLocker lock(&mutex);
        if (!queue.isEmpty() && queue.constFirst().way == Reply::Way::CloseAtOnce) {
            queue.removeFirst();
            return true;
        }
        return false;
    }
};

// Accepts on the server's thread.
class ScriptedServer::Listener : public QObject
{
public:
    Listener(Script &script, Security security)
        : m_script(script)
    {
        if (security == Security::Plain) {
            m_server = new QTcpServer(this);
        } else {
            auto *server = new QSslServer(this);
            server->setSslConfiguration(tls(security));
            m_server = server;
        }
        // QSslServer announces a connection only when its handshake is done.
        connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &Listener::accept);
        m_server->listen(QHostAddress::LocalHost);
    }

    quint16 port() const { return m_server->serverPort(); }
    void stopListening() { m_server->close(); }
    void closeAll()
    {
        const auto open = findChildren<ScriptedConnection *>();
        for (ScriptedConnection *connection : open)
            connection->close();
    }

private:
    static QString certificateFile(Security security)
    {
        switch (security) {
        case Security::SelfSigned:
            return QStringLiteral("selfsigned.pem");
        case Security::Expired:
            return QStringLiteral("expired.pem");
        case Security::WrongName:
            return QStringLiteral("wrongname.pem");
        default:
            return QStringLiteral("server.pem");
        }
    }
    static QSslConfiguration tls(Security security)
    {
        const auto read = [](const QString &name) {
            QFile file(QStringLiteral(TEST_DATA "/tls/") + name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(read(certificateFile(security)), QSsl::Pem));
        configuration.setPrivateKey(QSslKey(read(QStringLiteral("server-key.pem")), QSsl::Ec, QSsl::Pem));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        return configuration;
    }

    void accept()
    {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            int number = 0;
            {
                const QMutexLocker lock(&m_script.mutex);
                number = ++m_script.connections;
            }
            auto *connection = new ScriptedConnection(
                socket, number, [this](const HttpRequest &request) { return m_script.next(request); },
                [this](const HttpRequest &request, int row) { return record(request, row); }, this);
            if (m_script.closesAtOnce())
                connection->reset();
        }
    }

    // A head is recorded as a new row (row < 0), and once more when its body is complete.
    int record(const HttpRequest &request, int row)
    {
        const QMutexLocker lock(&m_script.mutex);
        if (row >= 0 && row < m_script.requests.size()) {
            m_script.requests[row] = request;
            return row;
        }
        m_script.requests.append(request);
        return int(m_script.requests.size()) - 1;
    }

    Script &m_script;
    QTcpServer *m_server = nullptr;
};

ScriptedServer::ScriptedServer(Security security)
    : m_script(std::make_unique<Script>())
    , m_security(security)
{
    m_thread.start();
    // A plain object runs functions on the thread before there is a listener.
    QObject starter;
    starter.moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        &starter,
        [&] {
            m_listener = new Listener(*m_script, security);
            m_port = m_listener->port();
            starter.moveToThread(nullptr);
        },
        Qt::BlockingQueuedConnection);
}

ScriptedServer::~ScriptedServer()
{
    QMetaObject::invokeMethod(m_listener, [this] { delete m_listener; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ScriptedServer::serve(const QByteArray &path, const QByteArray &bytes, const QByteArray &contentType)
{
    const QMutexLocker lock(&m_script->mutex);
    m_script->served.insert(path, Reply::picture(bytes, contentType));
}

void ScriptedServer::enqueue(const Reply &reply)
{
    const QMutexLocker lock(&m_script->mutex);
    m_script->queue.append(reply);
}

void ScriptedServer::enqueue(const QByteArray &pathEnd, const Reply &reply)
{
    const QMutexLocker lock(&m_script->mutex);
    for (auto &[end, replies] : m_script->queues) {
        if (end == pathEnd) {
            replies.append(reply);
            return;
        }
    }
    m_script->queues.append({pathEnd, {reply}});
}

void ScriptedServer::setHandler(std::function<std::optional<Reply>(const HttpRequest &)> handler)
{
    const QMutexLocker lock(&m_script->mutex);
    m_script->handler = std::move(handler);
}

void ScriptedServer::reply(int status, const QByteArray &jsonBody, const Headers &headers)
{
    const QMutexLocker lock(&m_script->mutex);
    m_script->standing = Reply::json(status, jsonBody, headers);
}

QList<HttpRequest> ScriptedServer::requests() const
{
    const QMutexLocker lock(&m_script->mutex);
    return m_script->requests;
}

QList<HttpRequest> ScriptedServer::requestsTo(const QByteArray &pathEnd) const
{
    QList<HttpRequest> all = requests();
    all.removeIf([&](const HttpRequest &request) { return !request.path.endsWith(pathEnd); });
    return all;
}

int ScriptedServer::count(const QByteArray &method, const QByteArray &pathEnd) const
{
    const QList<HttpRequest> all = requests();
    return int(std::count_if(all.cbegin(), all.cend(), [&](const HttpRequest &request) {
        return request.method == method && request.path.endsWith(pathEnd);
    }));
}

int ScriptedServer::connections() const
{
    const QMutexLocker lock(&m_script->mutex);
    return m_script->connections;
}

void ScriptedServer::forgetRequests()
{
    const QMutexLocker lock(&m_script->mutex);
    m_script->requests.clear();
}

void ScriptedServer::closeConnections()
{
    QMetaObject::invokeMethod(m_listener, [this] { m_listener->closeAll(); }, Qt::BlockingQueuedConnection);
}

void ScriptedServer::stop()
{
    QMetaObject::invokeMethod(
        m_listener,
        [this] {
            m_listener->stopListening();
            m_listener->closeAll();
        },
        Qt::BlockingQueuedConnection);
}

quint16 ScriptedServer::port() const
{
    return m_port;
}

QUrl ScriptedServer::baseUrl() const
{
    return url("/api/v1");
}

QUrl ScriptedServer::url(const QByteArray &path) const
{
    QUrl url;
    url.setScheme(m_security == Security::Plain ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    const QList<QByteArray> parts = path.split('?');
    url.setPath(QString::fromUtf8(parts.first()));
    if (parts.size() > 1)
        url.setQuery(QString::fromUtf8(parts.at(1)));
    return url;
}

QByteArray samplePng(int number, int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y, qRgb(x * 255 / side, y * 255 / side, (number * 47) % 256));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray b64Reply(const QList<QByteArray> &pictures)
{
    // Joined by hand: a QJsonDocument would hold a large reply three times over.
    QByteArray reply = R"({"created":1,"data":[)";
    for (int i = 0; i < pictures.size(); ++i)
        reply += (i > 0 ? ",{\"b64_json\":\"" : "{\"b64_json\":\"") + pictures.at(i).toBase64() + "\"}";
    return reply + "]}";
}

QByteArray urlReply(const QList<QUrl> &urls)
{
    QJsonArray data;
    for (const QUrl &url : urls)
        data.append(QJsonObject{{QStringLiteral("url"), url.toString(QUrl::FullyEncoded)}});
    const QJsonObject root{{QStringLiteral("created"), 1}, {QStringLiteral("data"), data}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

} // namespace proofsheet::test
