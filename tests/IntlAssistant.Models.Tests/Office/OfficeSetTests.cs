using System.Text.Json;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Generation;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Models.Tests.Fakes;

namespace IntlAssistant.Models.Tests.Office;

/// <summary>The office's own set, through the whole way from question to reply, with models of different honesty over real HTTP.</summary>
public sealed class OfficeSetTests : IClassFixture<OfficeSetTests.Office>, IAsyncLifetime
{
    // Of faithful translations: what is reached, and must not be lost. What is not said is quoted in the page's own language.
    private const double LeastTranslated = 0.8;

    private readonly Office office;
    private FakeModelService service = null!;

    public OfficeSetTests(Office office) => this.office = office;

    public async Task InitializeAsync() => service = await FakeModelService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_model_that_words_perfectly_makes_no_answer_wrong()
    {
        var quoted = office.Quoted.Lines.DistinctBy(line => line.Line.Question).ToDictionary(line => line.Line.Question, line => line.Text);
        service.Says(call => Fakery.Perfect(call, quoted));

        var report = await EvaluateAsync();

        AssertNoWorse(report);
        Assert.True(report.Summary.Coverage >= 0.9 * office.Quoted.Summary.Coverage, $"{report.Summary.Coverage:0.00} answered, {office.Quoted.Summary.Coverage:0.00} without a model");
        Assert.Contains(report.Lines.Zip(office.Quoted.Lines), pair => pair.First.Kind == "answer" && pair.First.Text != pair.Second.Text);
    }

    [Fact]
    public async Task A_model_that_lies_is_read_by_nobody()
    {
        service.Says(Fakery.Lying);

        var report = await EvaluateAsync();

        AssertNoWorse(report);
        Assert.All(report.Lines, line => Assert.DoesNotContain("evil.example", line.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(report.Lines, line => Assert.DoesNotContain("99,999", line.Text, StringComparison.Ordinal));
        Assert.All(report.Lines, line => Assert.DoesNotContain("Atlantis", line.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_that_is_dead_changes_nothing()
    {
        service.Fails(500);

        var report = await EvaluateAsync();

        Assert.Equal(office.Quoted.Lines.Select(line => (line.Kind, line.Text)), report.Lines.Select(line => (line.Kind, line.Text)));
    }

    [Fact]
    public async Task A_faithful_translation_is_said_where_the_page_is_in_another_language()
    {
        var translated = office.Translations;
        service.Says(call => call.IsQuestion ? "" : Fakery.Translating(call, translated));
        var assistant = WithModel();
        var (asked, worded) = (0, 0);
        foreach (var (question, language, passage, text) in translated)
        {
            var quoted = await office.Assistant.ReplyAsync(new Question(question) { Locale = language }, CancellationToken.None);
            if (quoted is not Reply.Answer { Citations: [var only] } || only.Passage != passage.Id || only.Language == language)
            {
                continue; // Only what is decided to be answered from that passage alone is the model's to word.
            }

            asked++;
            worded += await assistant.ReplyAsync(new Question(question) { Locale = language }, CancellationToken.None) is Reply.Answer { Text: var said }
                && said.Contains(text.Split('.', '۔', '।', '。')[0], StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(asked >= 10, $"{asked} of {translated.Count} were decided to be answered.");
        Assert.True(worded >= LeastTranslated * asked, $"{worded} of {asked} translations were said.");
    }

    [Theory]
    [InlineData(" The fee is 99,999 doll")]
    [InlineData(" The fee is 99,999 dollars in cash [1]. And th")]
    [InlineData("")]
    public async Task Of_a_stream_that_breaks_off_nobody_sees_what_was_not_checked(string rest)
    {
        const string question = "how long does the decision take?";
        service.Does(async (call, context) =>
        {
            context.Response.ContentType = "text/event-stream";
            await FakeModelService.SendAsync(context, FakeModelService.Chunk(new() { ["content"] = $"With complete documents, the answer to an application comes in 8 to 20 weeks [1].{rest}" }, null));
            context.Abort();
        });
        var seen = new Seen();

        var reply = await WithModel().ReplyAsync(new Question(question), seen, CancellationToken.None);

        var quoted = await office.Assistant.ReplyAsync(new Question(question), CancellationToken.None);
        Assert.Equal(Assert.IsType<Reply.Answer>(quoted).Text, Assert.IsType<Reply.Answer>(reply).Text);
        Assert.All(seen.Sentences, sentence => Assert.Contains("8 to 20 weeks", sentence, StringComparison.Ordinal));
    }

    private GroundedAssistant WithModel()
    {
        var options = service.Options();
        return new GroundedAssistant(
            office.Assistant, office, Fakes.Models.Of(options).Chat!, new ReplyVerifier(), options.ForAnswers(), TimeProvider.System);
    }

    private void AssertNoWorse(OfficeReport report)
    {
        Assert.True(
            report.Summary.WrongAnswers <= office.Quoted.Summary.WrongAnswers,
            $"{report.Summary.WrongAnswers:0.000} wrong answers, {office.Quoted.Summary.WrongAnswers:0.000} without a model: {Faults(report)}");
        Assert.True(
            report.Summary.Mistaken <= office.Quoted.Summary.Mistaken,
            $"{report.Summary.Mistaken:0.000} mistaken, {office.Quoted.Summary.Mistaken:0.000} without a model: {Faults(report)}");
    }

    private string Faults(OfficeReport report) => string.Join("; ", report.Lines.Zip(office.Quoted.Lines)
        .Where(pair => pair.First.Fault is not null && pair.Second.Fault is null).Select(pair => $"{pair.First.Id} {pair.First.Fault}: {pair.First.Text}"));

    private Task<OfficeReport> EvaluateAsync()
    {
        return OfficeEvaluation.RunAsync(WithModel(), office.Lines, null, CancellationToken.None);
    }

    // What was shown of a reply while it was written.
    private sealed class Seen : IProgress<WordedSoFar>
    {
        public List<string> Sentences { get; } = [];

        public void Report(WordedSoFar value) => Sentences.AddRange(value.Parts.SelectMany(part => part.Sentences).Select(sentence => sentence.Text));
    }

    /// <summary>The content that the software comes with, and what it answers without a model.</summary>
    public sealed class Office : IKnowledge
    {
        public Office()
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(root.FullName, "IntlAssistant.sln")))
            {
                root = root.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the project.");
            }

            Current = KnowledgeLoader.Load(Path.Combine(root.FullName, "knowledge"));
            Lines = [.. File.ReadLines(Path.Combine(root.FullName, "tests", "questions", "office-dev.jsonl"))
                .Select(line => JsonSerializer.Deserialize(line, EvaluationJson.Default.OfficeLine)!)];
            Translations = [.. ByHand(Path.Combine(root.FullName, "tests", "questions", "replies-by-hand.jsonl"))];
            Assistant = new Assistant(this, AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
            Quoted = OfficeEvaluation.RunAsync(Assistant, Lines, null, CancellationToken.None).GetAwaiter().GetResult();
        }

        public KnowledgeSnapshot Current { get; }

        internal Assistant Assistant { get; }

        /// <summary>Replies by hand in another language than their passage, each with a way of asking for it in that language.</summary>
        internal IReadOnlyList<(string Question, LanguageTag Language, Passage Passage, string Text)> Translations { get; }

        internal IReadOnlyList<OfficeLine> Lines { get; }

        internal OfficeReport Quoted { get; }

        private IEnumerable<(string Question, LanguageTag Language, Passage Passage, string Text)> ByHand(string file)
        {
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                var language = LanguageTag.Parse(Text("language"));
                var passage = Current.Passages.FirstOrDefault(passage => passage.Id.Value == Text("passage"));
                if (Text("content") != "knowledge" || passage is null || passage.Page.Language == language)
                {
                    continue;
                }

                var slug = passage.Id.Value.Split('#')[1];
                var asked = passage.Page.Questions.FirstOrDefault(question => question.Section == slug && LanguageIdentifier.Identify(question.Text, LanguageTag.English).Language == language);
                if (asked is not null)
                {
                    yield return (asked.Text, language, passage, Text("text"));
                }

                string Text(string name) => json.RootElement.GetProperty(name).GetString()!; // The file is ours.
            }
        }
    }
}
