// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/serverpage.h"

#include "ui/connect/checklist.h"
#include "ui/connect/cloudguide.h"
#include "ui/connect/connectiontest.h"
#include "ui/connect/localscan.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuslabel.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QUrl>

namespace ui {

namespace {

constexpr int shownServers = 4;

QString describe(const LocalServer &server)
{
    const QString where = hostOf(server.place.endpoint);
    const QString what = server.needsKey ? ServerPage::tr("needs a key") : ServerPage::tr("%n model(s)", nullptr, int(server.models.size()));
    return ServerPage::tr("%1 – %2, %3", "server, address, what it offers").arg(server.place.title, where.isEmpty() ? QStringLiteral("OLLAMA_HOST") : where, what);
}

} // namespace

ServerPage::ServerPage(engine::Engine *engine, QWidget *parent) :
    QWizardPage(parent),
    m_scan(new LocalScan(engine, this)),
    m_test(new ConnectionTest(engine, this)),
    m_title(new Label(Type::Title, Ink::Text)),
    m_intro(new Label(Type::Body, Ink::Muted)),
    m_local(new QWidget),
    m_look(new QPushButton(icon(QStringLiteral("search")), tr("&Look for local servers"))),
    m_scanState(new StatusLabel),
    m_servers(new QListWidget),
    m_form(new QFormLayout),
    m_cloud(new ComboBox),
    m_address(new QLineEdit),
    m_key(new QLineEdit),
    m_keyHelp(new Label(Type::Small, Ink::Muted)),
    m_testButton(new QPushButton(tr("&Test connection"))),
    m_checklist(new Checklist(m_test))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space(2));
    m_intro->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addSpacing(space(2));
    setupLocal();
    setupForm();
    setupKey();
    setupTest();
    column->addStretch(1);
    setKind(ConnectionKind::Local);
}

void ServerPage::setupLocal()
{
    m_servers->setAccessibleName(tr("Servers found"));
    m_servers->setObjectName(QStringLiteral("localServers"));
    m_look->setObjectName(QStringLiteral("lookForServers"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_look);
    row->addWidget(m_scanState, 1);
    auto *column = new QVBoxLayout(m_local);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_servers);
    layout()->addWidget(m_local);
    connect(m_look, &QPushButton::clicked, this, &ServerPage::look);
    connect(m_scan, &LocalScan::serverFound, this, &ServerPage::showScan);
    connect(m_scan, &LocalScan::finished, this, &ServerPage::showScan);
    connect(m_servers, &QListWidget::currentRowChanged, this, &ServerPage::showServer);
}

void ServerPage::setupForm()
{
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(QStringLiteral("http://localhost:8080/v1"));
    m_address->setProperty("userText", true); // an address is not translated
    for (const CloudGuide &guide : cloudGuides())
        m_cloud->addItem(guide.name);
    m_cloud->setObjectName(QStringLiteral("cloud"));
    m_form->addRow(tr("&Provider:"), m_cloud);
    m_form->addRow(tr("&Address:"), m_address);
    auto *key = new QVBoxLayout;
    key->setSpacing(space(1));
    key->addWidget(m_key);
    key->addWidget(m_keyHelp);
    auto *keyLabel = new QLabel(tr("&Key:"));
    keyLabel->setBuddy(m_key);
    m_form->addRow(keyLabel, key);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_form);
    connect(m_cloud, &QComboBox::activated, this, &ServerPage::showGuide);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        showKeyState();
        Q_EMIT completeChanged();
    });
}

void ServerPage::setupKey()
{
    m_key->setObjectName(QStringLiteral("key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_keyHelp->setTextFormat(Qt::RichText); // contains a link, but no external text
    m_keyHelp->setWordWrap(true);
    m_keyHelp->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_keyHelp->setOpenExternalLinks(true);
    m_keyHelp->setAccessibleName(tr("About the key"));
    auto *reveal = m_key->addAction(icon(QStringLiteral("hidden")), QLineEdit::TrailingPosition);
    reveal->setText(tr("Show the key"));
    reveal->setToolTip(tr("Show the key"));
    reveal->setCheckable(true);
    connect(reveal, &QAction::toggled, m_key, [this](bool shown) { m_key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_key, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text != text.trimmed()) // text pasted from a web page may have surrounding blanks
            return m_key->setText(text.trimmed());
        Q_EMIT completeChanged();
    });
}

void ServerPage::setupTest()
{
    m_testButton->setObjectName(QStringLiteral("testConnection"));
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addSpacing(space(2));
    column->addWidget(m_testButton, 0, Qt::AlignLeading);
    column->addWidget(m_checklist);
    connect(m_testButton, &QPushButton::clicked, this, [this] {
        if (m_test->isRunning())
            m_test->cancel();
        else
            runTest();
    });
    connect(m_test, &ConnectionTest::started, this, [this] { showTesting(true); });
    connect(m_test, &ConnectionTest::finished, this, [this] { showTesting(false); });
    connect(m_checklist, &Checklist::remedyRequested, this, &ServerPage::carryOut);
}

void ServerPage::setKind(ConnectionKind kind)
{
    if (kind != m_kind) {
        m_address->clear();
        m_key->clear();
        m_server.clear();
        m_checklist->hide();
    }
    m_kind = kind;
    const bool local = kind == ConnectionKind::Local;
    const bool cloud = kind == ConnectionKind::Cloud;
    m_title->setText(local ? tr("A server on this computer") : cloud ? tr("A cloud provider") : tr("Another server"));
    m_intro->setText(local ? tr("Valda can look for servers at their usual ports. It only asks for their list of models.")
            : cloud        ? tr("The key is kept in the keychain of this computer and sent to this provider only.")
                           : tr("Enter the address with or without “/v1”; a pasted path is shortened."));
    m_local->setVisible(local);
    m_form->setRowVisible(m_cloud, cloud);
    m_form->setRowVisible(m_address, !cloud);
    if (!cloud) {
        m_provider = QStringLiteral("openai-compatible");
        m_checklist->setBillingPage({});
    }
    cloud ? showGuide() : showKeyState();
    showScan();
}

void ServerPage::look()
{
    m_servers->clear();
    m_scan->start();
    showScan();
}

void ServerPage::showScan()
{
    const QList<LocalServer> &found = m_scan->found();
    for (qsizetype row = m_servers->count(); row < found.size(); ++row)
        m_servers->addItem(new QListWidgetItem(icon(QStringLiteral("server")), describe(found.at(row))));
    m_servers->setVisible(m_servers->count() > 0);
    m_servers->setFixedHeight(m_servers->sizeHintForRow(0) * std::min(shownServers, m_servers->count()) + 2 * space(1));
    m_look->setEnabled(!m_scan->isRunning());
    if (m_scan->isRunning())
        m_scanState->setStatus(Tone::Active, tr("Looking…"), QStringLiteral("clock"));
    else if (!found.isEmpty())
        m_scanState->setStatus(Tone::Good, tr("%n server(s) found", nullptr, int(found.size())));
    else if (m_scan->hasLooked())
        m_scanState->setStatus(Tone::Info, tr("No server found. Start one, or enter its address."));
    if (m_servers->currentRow() < 0 && m_servers->count() == 1 && !m_scan->isRunning())
        m_servers->setCurrentRow(0);
}

void ServerPage::showServer(int row)
{
    if (row < 0 || row >= m_scan->found().size())
        return;
    const LocalServer &server = m_scan->found().at(row);
    m_provider = server.place.provider;
    m_server = server.place.title;
    m_address->setText(server.place.endpoint);
    Q_EMIT completeChanged();
}

void ServerPage::showGuide()
{
    const CloudGuide guide = cloudGuides().value(m_cloud->currentIndex());
    m_provider = guide.kind;
    m_checklist->setBillingPage(guide.billingPage);
    m_checklist->hide();
    showKeyState();
    Q_EMIT completeChanged();
}

QString ServerPage::keyVariable() const
{
    return m_kind == ConnectionKind::Cloud ? cloudGuides().value(m_cloud->currentIndex()).keyVariable : QString();
}

void ServerPage::showKeyState()
{
    const QString variable = keyVariable();
    const bool set = !variable.isEmpty() && !qEnvironmentVariableIsEmpty(variable.toLatin1().constData());
    if (m_kind != ConnectionKind::Cloud) {
        const bool nearby = m_kind == ConnectionKind::Local || isNearby(m_address->text());
        m_key->setPlaceholderText(nearby ? tr("usually none") : tr("if the server needs one"));
        m_keyHelp->setText(nearby ? tr("Local servers usually need no key.") : tr("Leave empty if the server needs no key."));
        return;
    }
    m_key->setPlaceholderText(set ? tr("from %1", "name of an environment variable").arg(variable) : QString());
    const QString page = cloudGuides().value(m_cloud->currentIndex()).keyPage;
    const QString link = QStringLiteral("<a href=\"%1\" style=\"color:%2\">%3</a>").arg(page, color(Ink::Accent).name(), tr("Get a key"));
    m_keyHelp->setText(set ? tr("%1 is set and is used when this stays empty. %2", "environment variable, link").arg(variable, link)
                           : tr("%1 at the provider, then paste it here.", "link: Get a key").arg(link));
}

QString ServerPage::ownAddress() const
{
    return m_kind == ConnectionKind::Cloud ? cloudGuides().value(m_cloud->currentIndex()).endpoint : m_address->text().trimmed();
}

ConnectDraft ServerPage::draft() const
{
    const CloudGuide guide = m_kind == ConnectionKind::Cloud ? cloudGuides().value(m_cloud->currentIndex()) : CloudGuide();
    ConnectDraft draft;
    draft.provider = m_provider;
    draft.title = !guide.name.isEmpty() ? guide.name : !m_server.isEmpty() ? m_server : hostOf(ownAddress());
    draft.endpoint = ownAddress();
    draft.keyAddress = draft.endpoint.isEmpty() ? guide.address : draft.endpoint;
    draft.keyVariable = keyVariable();
    draft.billingPage = guide.billingPage;
    draft.key = m_key->text().toUtf8();
    draft.model = m_kind == ConnectionKind::Cloud ? guide.exampleModel : QString();
    return draft;
}

bool ServerPage::isComplete() const
{
    if (m_kind != ConnectionKind::Cloud) // Ollama needs no address, it uses OLLAMA_HOST
        return !ownAddress().isEmpty() || m_provider == QLatin1StringView("ollama");
    return !m_key->text().isEmpty() || !qEnvironmentVariableIsEmpty(keyVariable().toLatin1().constData());
}

void ServerPage::runTest()
{
    ConnectDraft tested = draft();
    if (m_kind != ConnectionKind::Cloud)
        tested.model.clear(); // any model that the server lists
    m_test->start(tested.probe());
}

void ServerPage::showTesting(bool running)
{
    m_testButton->setText(running ? tr("&Stop the test") : tr("&Test connection"));
}

void ServerPage::carryOut(const Advice &advice)
{
    switch (advice.remedy) {
    case Remedy::Retry: return runTest();
    case Remedy::EditAddress:
        if (m_address->isVisibleTo(this)) {
            m_address->setFocus();
            return m_address->selectAll();
        }
        return m_cloud->setFocus();
    case Remedy::EditKey:
        m_key->setFocus();
        return m_key->selectAll();
    case Remedy::UseAddress:
    case Remedy::SwitchScheme:
        m_address->setText(advice.payload);
        return runTest();
    case Remedy::UseProvider: return connectAs(advice.payload);
    case Remedy::ChooseModel: Q_EMIT modelChoiceRequested(); return;
    case Remedy::CopyCommand: return QGuiApplication::clipboard()->setText(advice.payload);
    case Remedy::OpenAccount: QDesktopServices::openUrl(QUrl(advice.payload)); return;
    }
}

void ServerPage::connectAs(const QString &provider)
{
    m_provider = provider;
    if (provider == QLatin1StringView("ollama")) // its own dialect has no path
        m_address->setText(m_address->text().trimmed().remove(QStringLiteral("/v1")));
    runTest();
}

} // namespace ui
