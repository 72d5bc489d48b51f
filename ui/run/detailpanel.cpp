// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/detailpanel.h"

#include "engine/facade/engine.h"
#include "engine/facade/runlogs.h"
#include "engine/types/plan/planuse.h"
#include "ui/errortext.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/run/detailhtml.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"

#include <QAction>
#include <QEvent>
#include <QStackedLayout>
#include <QTabWidget>
#include <QTextBlockFormat>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

constexpr int factsMs = 200;
constexpr int matchesMs = 1'000;
constexpr int longestAiry = 30'000;
constexpr int longestShown = 200'000; ///< characters; longer texts are cut here, exports have the whole text

} // namespace

DetailPanel::DetailPanel(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_run(run)
    , m_pages(new QStackedLayout(this))
    , m_page(new QWidget(this))
{
    auto *empty = new EmptyState(this);
    empty->setIcon(QStringLiteral("file"));
    empty->setTitle(tr("No candidate chosen"));
    empty->setText(tr("Select a candidate in the table to see its text, scores, matches and origin."));
    m_pages->addWidget(empty);
    m_pages->addWidget(m_page);
    new QVBoxLayout(m_page);
    setupHeader();
    setupText();
    setupTabs();
    applyTokens();
    connect(view, &ViewState::currentChanged, this, &DetailPanel::showCandidate);
    m_soon.setSingleShot(true);
    m_soon.setInterval(factsMs);
    connect(&m_soon, &QTimer::timeout, this, &DetailPanel::showFacts);
    connect(run, &OpenRun::changed, this, &DetailPanel::showFacts); // update together with the table and the header
    connect(run, &OpenRun::opened, this, &DetailPanel::showFacts);
    connect(run, &OpenRun::closed, this, [this] { showCandidate({}); });
    showCandidate(view->current());
}

void DetailPanel::setupHeader()
{
    m_title = new Label(Type::Section, Ink::Text, m_page);
    m_facts = new Label(Type::Body, Ink::Muted, m_page);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_origin = new Label(Type::Body, Ink::Muted, m_page);
    m_origin->setTextFormat(Qt::RichText);
    m_origin->setWordWrap(true);
    m_origin->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_origin->setAccessibleName(tr("Origin"));
    connect(m_origin, &QLabel::linkActivated, this, &DetailPanel::follow);
    m_bar = new QWidget(m_page);
    new FlowLayout(m_bar);
    m_bar->layout()->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_origin), m_bar})
        m_page->layout()->addWidget(part);
}

void DetailPanel::setupText()
{
    m_text = new QTextEdit(m_page);
    m_text->setObjectName(QStringLiteral("candidateText"));
    m_text->setAccessibleName(tr("Text of the candidate"));
    m_text->setReadOnly(true);
    m_text->setAcceptRichText(false);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    static_cast<QVBoxLayout *>(m_page->layout())->addWidget(m_text, 3);
}

void DetailPanel::setupTabs()
{
    m_tabs = new QTabWidget(m_page);
    m_tabs->setDocumentMode(true);
    m_scores = new QTextBrowser(m_tabs);
    m_scores->setAccessibleName(tr("Scores"));
    m_matches = new QTextBrowser(m_tabs);
    m_matches->setAccessibleName(tr("Matches"));
    m_matches->setObjectName(QStringLiteral("candidateMatches"));
    for (QTextBrowser *browser : {m_scores, m_matches}) {
        browser->setOpenLinks(false);
        browser->setFrameShape(QFrame::NoFrame);
        browser->setTabChangesFocus(true);
        connect(browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { follow(url.toString()); });
    }
    m_tabs->addTab(m_matches, tr("Matches"));
    m_tabs->addTab(m_scores, tr("Scores"));
    static_cast<QVBoxLayout *>(m_page->layout())->addWidget(m_tabs, 2);
}

void DetailPanel::addActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(m_bar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        m_bar->layout()->addWidget(button);
    }
}

void DetailPanel::applyTokens()
{
    m_page->layout()->setContentsMargins(0, 0, 0, 0);
    m_page->layout()->setSpacing(space(2));
    m_bar->layout()->setSpacing(space(1));
    m_text->document()->setDocumentMargin(space(3));
    QFont reading = ui::font(Type::Body);
    reading.setPointSizeF(reading.pointSizeF() * 1.1);
    m_text->setFont(reading);
}

void DetailPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyTokens();
    if (event->type() == QEvent::PaletteChange && m_candidate) {
        m_gamesLoaded = -1;
        showFacts();
    }
}

void DetailPanel::focusText() { m_text->setFocus(); }
QString DetailPanel::text() const { return m_text->toPlainText(); }

void DetailPanel::showCandidate(engine::CandidateId candidate)
{
    m_candidate = candidate;
    m_gamesLoaded = -1;
    m_text->clear();
    m_matches->clear();
    const engine::CandidateState *known = m_run->state().candidate(candidate);
    m_pages->setCurrentIndex(known ? 1 : 0);
    if (!known)
        return;
    m_text->setPlaceholderText(harmless(known->preview));
    showFacts();
    loadText();
}

void DetailPanel::showFacts()
{
    const engine::CandidateState *candidate = m_run->state().candidate(m_candidate);
    if (!candidate) {
        m_pages->setCurrentIndex(0);
        return;
    }
    const int rank = m_run->candidates()->rank(m_candidate);
    const MatchCount count = m_run->details().matches(m_candidate);
    const QString name = candidateName(m_candidate);
    m_title->setText(rank ? tr("%1 · rank %2 · %3", "candidate, rank, rating").arg(name, formatCount(rank), ratingText(candidate->rating))
                          : tr("%1 · retired · %2", "candidate, rating").arg(name, ratingText(candidate->rating)));
    QStringList facts{tr("%n word(s)", nullptr, candidate->words), formatMoney(candidate->cost),
        tr("%1 won, %2 lost, %3 tied").arg(formatCount(count.won), formatCount(count.lost), formatCount(count.tied))};
    if (candidate->score)
        facts.prepend(tr("score %1").arg(scoreText(m_run->state(), *candidate)));
    if (candidate->pinned)
        facts.append(tr("pinned"));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    showOrigin(*candidate);
    showScores();
    // The leader has new matches often: read its matches at most once a second.
    if (m_gamesLoaded < 0 || (m_gamesLoaded != count.all() && m_matchesRead.hasExpired(matchesMs)))
        loadMatches();
    else if (m_gamesLoaded != count.all())
        m_soon.start();
}

void DetailPanel::showOrigin(const engine::CandidateState &candidate)
{
    const QString html = originHtml(*m_run, candidate);
    if (html != m_origin->text())
        m_origin->setText(html);
}

void DetailPanel::showScores()
{
    m_tabs->setTabVisible(1, m_run->details().scored() > 0);
    m_tabs->setTabVisible(0, !ranksByMetric(m_run->plan()) || m_run->state().totals().matches > 0);
    const QString html = scoresHtml(m_run->details().scores(m_candidate));
    if (std::exchange(m_scoresShown, html) != html)
        m_scores->setHtml(html);
}

void DetailPanel::loadText()
{
    if (!m_engine)
        return;
    const engine::CandidateId wanted = m_candidate;
    onResult(this, m_engine->logs()->contents(m_run->run(), {wanted}), [this, wanted](const engine::Result<QHash<engine::CandidateId, engine::Parts>> &texts) {
        if (wanted != m_candidate)
            return;
        const QString text = texts ? texts->value(wanted).text() : errorSentence(texts.error());
        showText(text);
    });
}

/// Sets a larger line height for prose. Skips long texts, because formatting them is slow.
void DetailPanel::showText(const QString &text)
{
    m_text->setPlainText(harmless(text.left(longestShown)));
    if (text.size() > longestAiry)
        return;
    QTextCursor cursor(m_text->document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat airy;
    airy.setLineHeight(140, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(airy);
}

/// Reads all matches among the candidate and its opponents; matches between opponents are skipped when shown.
void DetailPanel::loadMatches()
{
    const MatchCount count = m_run->details().matches(m_candidate);
    m_gamesLoaded = count.all();
    m_matchesRead.start();
    m_tabs->setTabText(0, count.all() ? tr("Matches (%1)").arg(formatCount(count.all())) : tr("Matches"));
    if (count.all() == 0) {
        m_matches->setHtml(mutedHtml(tr("Not judged yet.")));
        return;
    }
    if (!m_engine)
        return;
    QList<engine::CandidateId> among = m_run->details().opponents(m_candidate);
    among.append(m_candidate);
    onResult(this, m_engine->logs()->matches(m_run->run(), among), [this, wanted = m_candidate](const engine::Result<QList<engine::Match>> &matches) {
        if (wanted == m_candidate)
            showMatches(matches);
    });
}

void DetailPanel::showMatches(const engine::Result<QList<engine::Match>> &matches)
{
    if (!matches) {
        m_matches->setPlainText(errorSentence(matches.error()));
        return;
    }
    m_matches->setHtml(matchesHtml(*m_run, m_candidate, *matches));
}

void DetailPanel::follow(const QString &link)
{
    const quint32 number = link.mid(link.indexOf(u':') + 1).toUInt();
    if (link.startsWith(u"candidate:"))
        Q_EMIT candidateRequested({number});
    else if (link.startsWith(u"call:"))
        Q_EMIT callRequested({number});
}

} // namespace ui
