using System.Text.Json;

using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Generation;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;
using IntlAssistant.Models.Tests.Fakes;

namespace IntlAssistant.Models.Tests.Office;

/// <summary>The office's own set, through the whole way from question to reply, with models of different honesty over real HTTP.</summary>
public sealed class OfficeSetTests : IClassFixture<OfficeSetTests.Office>, IAsyncLifetime
{
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
        var options = service.Options();
        var models = Fakes.Models.Of(options);
        var assistant = new GroundedAssistant(
            office.Assistant, office, models.Chat!, new ReplyVerifier(), options.ForAnswers(), TimeProvider.System);
        return OfficeEvaluation.RunAsync(assistant, office.Lines, null, CancellationToken.None);
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
            Assistant = new Assistant(this, AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);
            Quoted = OfficeEvaluation.RunAsync(Assistant, Lines, null, CancellationToken.None).GetAwaiter().GetResult();
        }

        public KnowledgeSnapshot Current { get; }

        internal Assistant Assistant { get; }

        internal IReadOnlyList<OfficeLine> Lines { get; }

        internal OfficeReport Quoted { get; }
    }
}
