// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ranking/judgespage.h"

#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/ranking/cellsmodel.h"
#include "ui/ranking/sharedelegate.h"
#include "ui/ranking/tableexport.h"
#include "ui/style/tokens.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

QString judgeName(const engine::JudgeFigures &judge)
{
    return judge.person ? JudgesPage::tr("you") : harmless(judge.judge);
}

Cell shareCell(const engine::Share &share)
{
    if (!share.value())
        return {QStringLiteral("–"), JudgesPage::tr("No such verdict yet"), true, {}};
    return {formatPercent(*share.value()),
        JudgesPage::tr("%1 of %2; between %3 and %4 with 95 %").arg(formatCount(share.hits), formatCount(share.of), formatPercent(share.low()), formatPercent(share.high())),
        true, share.value()};
}

Cell numberCell(double value, int digits)
{
    return {QLocale().toString(value, 'f', digits), {}, true, {}};
}

/// The biases and faults of the judge, separated by semicolons.
QString warnings(const engine::JudgeFigures &judge)
{
    QStringList words;
    if (judge.favoursFirst())
        words << JudgesPage::tr("prefers the first text");
    if (judge.favoursLast())
        words << JudgesPage::tr("prefers the last text");
    if (judge.favoursLonger())
        words << JudgesPage::tr("prefers longer texts");
    if (judge.favoursFamily())
        words << JudgesPage::tr("prefers texts of its own vendor (%1)").arg(judge.family);
    if (judge.questions > 0 && judge.unreadable * 10 > judge.questions)
        words << JudgesPage::tr("often unreadable");
    return words.join(QStringLiteral("; "));
}

} // namespace

JudgesPage::JudgesPage(OpenRun *run, QWidget *parent) :
    RankingPage(run, parent),
    m_status(new StatusLabel(this)),
    m_advice(new Label(Type::Body, Ink::Muted, this)),
    m_figures(new CellsModel(this)),
    m_figuresTable(new TableView(this)),
    m_agreementTitle(new SectionHeader(tr("Agreement between judges"), this)),
    m_agreement(new CellsModel(this)),
    m_agreementTable(new TableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space(1), 0, 0);
    layout->setSpacing(space(1));
    auto *line = new QHBoxLayout;
    m_advice->setWordWrap(true);
    line->addWidget(m_status);
    line->addWidget(m_advice, 1);
    line->addWidget(csvButton(this, tr("Judges"), [this] { return engine::toCsv(m_run->analysis().judges().figures()); }));
    layout->addLayout(line);
    setupTables();
    layout->addWidget(m_figuresTable, 3);
    layout->addWidget(m_agreementTitle);
    layout->addWidget(m_agreementTable, 2);
}

void JudgesPage::setupTables()
{
    m_figures->setHeads({{tr("Judge"), {}}, {tr("Questions"), tr("Calls it answered"), true}, {tr("Verdicts"), tr("On two candidates each; a ranking of four is six"), true},
        {tr("Unreadable"), tr("Replies without a verdict; they do not count"), true}, {tr("Ties"), {}, true},
        {tr("First wins"), tr("How often what was shown first won; 50 % is fair. The ranking takes the rest out."), true},
        {tr("Swap-consistent"), tr("Pairs asked in both orders that came out the same"), true},
        {tr("Longer wins"), tr("How often the text won that was at least a tenth longer"), true},
        {tr("Length ratio"), tr("How many times as long as the loser the winner is, on average"), true},
        {tr("Own vendor wins"), tr("Where one of the two comes from a model of the same vendor as the judge"), true},
        {tr("Repeats itself"), tr("Share of its errors that repeat when asked again; above 20 % a second judge helps more"), true},
        {tr("Cost"), {}, true}, {tr("Seconds"), tr("Per question"), true}, {tr("Warnings"), {}}});
    m_figuresTable->setModel(m_figures);
    m_figuresTable->setItemDelegate(new ShareDelegate(m_figuresTable));
    m_figuresTable->setAccessibleName(tr("Judges"));
    m_figuresTable->horizontalHeader()->setStretchLastSection(true);
    m_agreementTable->setModel(m_agreement);
    m_agreementTable->setItemDelegate(new ShareDelegate(m_agreementTable));
    m_agreementTable->setAccessibleName(m_agreementTitle->text());
    m_agreementTable->verticalHeader()->show();
    m_agreementTable->setSelectionBehavior(QAbstractItemView::SelectItems);
}

void JudgesPage::refresh()
{
    const QList<engine::JudgeFigures> judges = m_run->analysis().judges().figures();
    showFigures(judges);
    showAgreement(judges);
    showAdvice(judges);
}

void JudgesPage::showFigures(const QList<engine::JudgeFigures> &judges)
{
    QList<QList<Cell>> rows;
    for (const engine::JudgeFigures &judge : judges) {
        const QString beware = warnings(judge);
        rows.append(QList<Cell>{{judgeName(judge), judge.family}, {formatCount(judge.questions), {}, true}, {formatCount(judge.verdicts), {}, true},
            {formatCount(judge.unreadable), {}, true}, {formatCount(judge.ties), {}, true}, shareCell(judge.firstShown), shareCell(judge.swapped),
            shareCell(judge.longer), numberCell(judge.lengthRatio, 2), shareCell(judge.ownFamily),
            {judge.terms && !judge.person ? formatPercent(judge.terms->repeat) : QStringLiteral("–"), {}, true},
            {judge.person ? QStringLiteral("–") : formatMoney(judge.cost), {}, true},
            judge.meanSeconds > 0 ? numberCell(judge.meanSeconds, 1) : Cell{QStringLiteral("–"), {}, true, {}}, {beware, beware}});
    }
    m_figures->setRows(rows);
}

void JudgesPage::showAgreement(const QList<engine::JudgeFigures> &judges)
{
    const bool several = judges.size() > 1;
    m_agreementTitle->setVisible(several);
    m_agreementTable->setVisible(several);
    QList<Cell> heads;
    QStringList names;
    QList<QList<Cell>> rows;
    for (const engine::JudgeFigures &judge : judges) {
        heads.append({judgeName(judge), {}, true});
        names << judgeName(judge);
        QList<Cell> cells;
        for (const engine::JudgeFigures &other : judges) {
            const auto same = std::find_if(judge.agreements.begin(), judge.agreements.end(),
                [&](const engine::JudgeAgreement &agreement) { return agreement.other == other.judge; });
            cells.append(same == judge.agreements.end() ? Cell{QStringLiteral("·"), {}, true, {}} : shareCell(same->same));
        }
        rows.append(cells);
    }
    m_agreement->setRowHeads(names);
    m_agreement->setHeads(heads);
    m_agreement->setRows(rows);
}

void JudgesPage::showAdvice(const QList<engine::JudgeFigures> &judges)
{
    if (judges.isEmpty()) {
        m_status->hide();
        return m_advice->setText(tr("After the first verdicts you see here how reliable the judges are."));
    }
    int biased = 0;
    for (const engine::JudgeFigures &judge : judges)
        biased += !warnings(judge).isEmpty();
    m_status->show();
    m_status->setStatus(biased ? Tone::Warn : Tone::Good, biased ? tr("%n judge(s) with warnings", nullptr, biased) : tr("No bias beyond chance"));
    const engine::Share people = m_run->analysis().judges().peopleAgainstJudges();
    if (people.value())
        m_advice->setText(tr("People and models agree on %1 of %n pair(s).", nullptr, int(people.of)).arg(formatPercent(*people.value())));
    else if (m_run->state().lead().judgeLimited)
        m_advice->setText(tr("The judge mostly repeats itself. Add a second judge to the evaluation step."));
    else
        m_advice->setText(tr("Vote on some pairs to see how far people and models agree."));
}

} // namespace ui
