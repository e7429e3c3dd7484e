using System.Text.Json;

using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Sources;

namespace IntlAssistant.Answering.Publishing;

/// <summary>The questions that an office counts on: those of its question sets, and those that its pages name.</summary>
internal sealed class OfficeQuestions
{
    private readonly List<GateQuestion> questions = [];
    private readonly List<string> problems = [];

    private OfficeQuestions()
    {
    }

    /// <summary>The questions.</summary>
    public IReadOnlyList<GateQuestion> Questions => questions;

    /// <summary>What is wrong with the question sets; those lines are left out.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The questions of one state of the content.</summary>
    public static OfficeQuestions Of(KnowledgeSnapshot knowledge)
    {
        var office = new OfficeQuestions();
        foreach (var file in knowledge.QuestionFiles)
        {
            office.Add(file);
        }

        foreach (var page in knowledge.Pages)
        {
            office.Add(page);
        }

        return office;
    }

    private void Add(QuestionFile file)
    {
        foreach (var (line, index) in file.Text.Split('\n').Select((line, index) => (line.Trim(), index)).Where(line => line.Item1.Length > 0))
        {
            try
            {
                questions.AddRange(Read(file.Name, line));
            }
            catch (JsonException fault)
            {
                problems.Add($"{file.Name}:{index + 1}: {fault.Message} Write one JSON object a line, as docs/question-sets.md describes.");
            }
        }
    }

    // A parallel set's line has its question in several languages, an office set's in one.
    private static IEnumerable<GateQuestion> Read(string file, string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("questions", out _)
            ? OfParallel(file, JsonSerializer.Deserialize(line, EvaluationJson.Default.ParallelLine)!) // an object is not null
            : [OfOffice(file, JsonSerializer.Deserialize(line, EvaluationJson.Default.OfficeLine) ?? throw new JsonException("The line is 'null'."))];
    }

    private static IEnumerable<GateQuestion> OfParallel(string file, ParallelLine line) => line.Questions.Select(asked => OfOffice(file, new OfficeLine
    {
        Id = $"{line.Id} {asked.Key}",
        Language = asked.Key,
        Channel = line.Channel,
        Question = asked.Value,
        Expect = "answer",
        Sources = line.Sources,
    }));

    private static GateQuestion OfOffice(string file, OfficeLine line) =>
        new(GateQuestionKind.QuestionSet, $"{file} {line.Id}", OfficeEvaluation.QuestionOf(line))
        {
            Language = line.Language,
            Fault = reply => FaultOf(line, OfficeEvaluation.Judge(line, reply, 0)),
        };

    private static GateFault? FaultOf(OfficeLine line, OfficeResult result) => result switch
    {
        { Fault: null } => null,
        _ when result.Kind != line.Expect => new GateFault(GateFaultKind.OtherKind, result.Fault, [result.Kind, line.Expect]),
        { Kind: "answer" } when !result.Sources.Any(source => line.Sources?.Contains(source) is true) =>
            new GateFault(GateFaultKind.OtherSource, result.Fault, [string.Join(", ", result.Sources), string.Join(", ", line.Sources ?? [])]),
        _ => new GateFault(GateFaultKind.OtherWords, result.Fault, [result.Fault]),
    };

    private void Add(Page page)
    {
        questions.AddRange(page.Questions.Select(asked => asked.Text).Distinct(StringComparer.Ordinal).Select(text =>
            new GateQuestion(GateQuestionKind.PageQuestion, $"page {page.Id}", QuestionOf(text, page)) { Page = page.Id, Fault = reply => NotFrom(reply, page.Id) }));
        questions.AddRange(page.HandOver.Distinct(StringComparer.Ordinal).Select(text =>
            new GateQuestion(GateQuestionKind.HandOver, $"page {page.Id}", QuestionOf(text, page)) { Page = page.Id, Fault = NotLeft }));
    }

    private static Question QuestionOf(string text, Page page) =>
        new(text) { Locale = LanguageIdentifier.Identify(text, page.Language).Language, Audience = page.Audience };

    /// <summary>What is wrong with a reply that should stand on a page.</summary>
    public static GateFault? NotFrom(Reply reply, PageId page) => reply switch
    {
        Reply.Answer answer when answer.Citations.Any(citation => citation.Page == page) => null,
        Reply.Answer answer => GateFault.Of(
            GateFaultKind.OtherPage,
            $"answered from {string.Join(", ", answer.Citations.Select(citation => citation.Page.Value).Distinct())}, not from {page}"),
        _ => GateFault.Of(GateFaultKind.NotAnswered, $"not answered, though it is a question of the page {page}"),
    };

    private static GateFault? NotLeft(Reply reply) => reply is Reply.Answer answer
        ? GateFault.Of(GateFaultKind.LeftToStaff, $"answered from {answer.Citations[0].Page}, though it is left to the staff")
        : null;
}
