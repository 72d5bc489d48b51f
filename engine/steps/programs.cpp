// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/steps/programs.h"

#include "engine/base/random.h"
#include "engine/code/regions.h"
#include "engine/session/population.h"
#include "engine/steps/prompts.h"

namespace engine {

namespace {

QString regionRule(const CompletionRequest &request)
{
    if (request.texts.isEmpty() || !hasRegions(request.texts.constFirst()))
        return {};
    return QStringLiteral("Change nothing but the lines between EVOLVE-BLOCK-START and EVOLVE-BLOCK-END; keep these marks.");
}

} // namespace

void describeProgram(CompletionRequest &request, const RunPlan &plan, const Population &population, const QList<CandidateId> &about, quint32 calls)
{
    if (request.step == Step::Evaluation || !plan.testing.on())
        return;
    request.language = plan.program.language;
    for (const CandidateId id : about)
        request.notes.append(population.notes(id));
    if (request.language.isEmpty())
        return;
    const bool diff = request.step == Step::Mutation && Random::at(plan.seed, "form", calls).uniform() < plan.mutation.diffShare;
    request.form = diff ? QStringLiteral("diff") : QStringLiteral("full");
}

bool canBeRepaired(Rejection reason)
{
    return reason == Rejection::Unmatched || reason == Rejection::Outside || reason == Rejection::Empty || reason == Rejection::Unreadable;
}

void askForRepair(CompletionRequest &request, const StepPlan &step, Rejection reason, const QString &detail)
{
    const QString why = reason == Rejection::Outside ? QStringLiteral("it changes a line outside of the editable regions")
        : reason == Rejection::Unmatched             ? QStringLiteral("a SEARCH part does not occur in the program")
        : reason == Rejection::Unreadable            ? QStringLiteral("it cannot be read as a program or as edits")
                                                     : QStringLiteral("it holds no program");
    request.feedback.prepend(QStringLiteral("Your last reply could not be applied: %1%2")
        .arg(why, detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(detail)));
    request.form = QStringLiteral("full");
    renderPrompt(request, step.template_);
}

QString formInstruction(const CompletionRequest &request)
{
    if (request.form == u"diff") {
        return QStringLiteral("Answer with one or more blocks of this form and nothing else; SEARCH must repeat lines of the program exactly:\n"
                              "<<<<<<< SEARCH\n(lines of the program)\n=======\n(the lines that replace them)\n>>>>>>> REPLACE\n") + regionRule(request);
    }
    if (request.form == u"full")
        return QStringLiteral("Answer with the whole program in one fenced code block. ") + regionRule(request);
    return {};
}

} // namespace engine
