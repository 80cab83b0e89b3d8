// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows the HTTP library. Handlers read, wait, draw and answer; what they say stands in
// SampleReplies.
#include "demo/SampleServer.h"

#include "demo/SampleDesk.h"

#include <thread>

// Debian builds the library with these; the layout of its classes depends on them.
#define CPPHTTPLIB_OPENSSL_SUPPORT
#define CPPHTTPLIB_ZLIB_SUPPORT
#define CPPHTTPLIB_BROTLI_SUPPORT
#include <httplib.h>

namespace proofsheet {

namespace {

constexpr int threads = 24; // most of them wait: a submit holds one for seconds
constexpr size_t mostBodyBytes = 1024 * 1024;

QByteArray bytesOf(const std::string &text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

void send(const SampleAnswer &answer, httplib::Response &response)
{
    response.status = answer.status;
    if (answer.retryAfterSeconds > 0)
        response.set_header("Retry-After", std::to_string(answer.retryAfterSeconds));
    response.set_content(answer.body.constData(), size_t(answer.body.size()), answer.contentType.toStdString());
}

} // namespace

class SampleServer::Work
{
public:
    explicit Work(const Options &options)
        : m_desk(options)
    {
        route();
    }
    ~Work()
    {
        m_desk.close();
        m_http.stop();
        if (m_listener.joinable())
            m_listener.join();
    }

    // The port, or 0 where it cannot be had.
    quint16 listen(quint16 wanted)
    {
        const int bound = wanted == 0 ? m_http.bind_to_any_port("127.0.0.1")
                                      : (m_http.bind_to_port("127.0.0.1", wanted) ? wanted : -1);
        if (bound <= 0)
            return 0;
        m_port = quint16(bound);
        m_desk.setOrigin("http://127.0.0.1:" + QByteArray::number(m_port));
        m_listener = std::thread([this] { m_http.listen_after_bind(); });
        // stop() before the listener has begun would be lost.
        while (!m_http.is_running())
            std::this_thread::yield();
        return m_port;
    }
    quint16 port() const { return m_port; }

private:
    void route()
    {
        m_http.new_task_queue = [] { return new httplib::ThreadPool(threads); };
        m_http.set_payload_max_length(mostBodyBytes);
        // An idle connection would hold stop() back for as long as it may stay idle.
        m_http.set_keep_alive_max_count(1);
        m_http.set_keep_alive_timeout(1);
        m_http.set_read_timeout(5);
        m_http.set_pre_routing_handler([this](const auto &request, auto &response) {
            const auto refused = m_desk.checkKey(bytesOf(request.get_header_value("Authorization")));
            if (!refused)
                return httplib::Server::HandlerResponse::Unhandled;
            send(*refused, response);
            return httplib::Server::HandlerResponse::Handled;
        });
        m_http.Post("/api/v1/images/generations", [this](const auto &request, auto &response) {
            send(m_desk.generate(bytesOf(request.body)), response);
        });
        m_http.Post("/api/v1/getAsyncResponse", [this](const auto &request, auto &response) {
            send(m_desk.pollBody(bytesOf(request.body)), response);
        });
        m_http.Get("/api/v1/images/(.+)", [this](const auto &request, auto &response) {
            send(m_desk.poll(bytesOf(request.matches[1])), response);
        });
        m_http.Get("/api/v1/models", [this](const auto &, auto &response) { send(m_desk.models(), response); });
        m_http.Get("/samples/([^/]+)/([0-9]{1,2})\\.[a-z]+", [this](const auto &request, auto &response) {
            send(m_desk.picture(bytesOf(request.matches[1]), bytesOf(request.matches[2]).toInt()), response);
        });
        m_http.set_error_handler([this](const auto &, auto &response) {
            if (response.body.empty())
                send(m_desk.unknownPlace(response.status), response);
        });
    }

    SampleDesk m_desk;
    httplib::Server m_http;
    std::thread m_listener;
    quint16 m_port = 0;
};

SampleServer::SampleServer()
    : SampleServer(Options{})
{}

SampleServer::SampleServer(Options options)
    : m_options(std::move(options))
{}

SampleServer::~SampleServer() = default;

std::expected<quint16, Error> SampleServer::start()
{
    if (m_work)
        return m_work->port();
    auto work = std::make_unique<Work>(m_options);
    const quint16 port = work->listen(m_options.port);
    if (port == 0)
        return std::unexpected(Error{.kind = ErrorKind::Network,
                                     .detail = QStringLiteral("port %1 cannot be listened on").arg(m_options.port)});
    m_work = std::move(work);
    return port;
}

void SampleServer::stop()
{
    m_work.reset();
}

QUrl SampleServer::baseUrl() const
{
    if (!m_work)
        return {};
    return QUrl(QStringLiteral("http://127.0.0.1:%1/api/v1").arg(m_work->port()));
}

} // namespace proofsheet
