using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Tests.Replies;

public sealed class ProofTests : IDisposable
{
    private const string Asked = "how much is a parking permit?";

    private const string Dearer = """
        ---
        id: parking
        title: Parking on the campus
        ---
        ## Parking fee

        A parking permit costs 55 euro a year. It is paid at the gate.
        """;

    private readonly SmallOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData(Asked)]
    [InlineData("which universities can I go to on exchange?")]
    [InlineData("teaching call for Salamanca")]
    [InlineData("where can I park")]
    public async Task What_the_assistant_answers_stands(string question) =>
        Assert.True(Proof.Stands(await AnswerAsync(question), Passages(office.Current)));

    [Fact]
    public async Task A_word_that_is_not_in_the_passage_is_not_proved()
    {
        var answer = await AnswerAsync(Asked);
        var changed = answer with
        {
            Parts = [.. answer.Parts.Select(part => part is AnswerPart.Paragraph paragraph
                ? paragraph with { Text = paragraph.Text.Replace("40 euro", "45 euro", StringComparison.Ordinal) }
                : part)],
        };

        Assert.False(Proof.Stands(changed, Passages(office.Current)));
    }

    [Fact]
    public async Task A_sentence_of_another_passage_is_not_proved()
    {
        var answer = await AnswerAsync(Asked);
        var citation = answer.Citations[0];
        var other = office.Current.Passages.First(passage => passage.Id.Value == "parking#where-to-park");

        Assert.False(Proof.Stands(
            answer with { Citations = [citation with { Passage = other.Id, PassageRevision = other.Revision }] }, Passages(office.Current)));
    }

    [Fact]
    public async Task A_part_without_its_citation_is_not_proved() =>
        Assert.False(Proof.Stands(await AnswerAsync(Asked) with { Citations = [] }, Passages(office.Current)));

    [Fact]
    public async Task A_passage_that_was_edited_or_removed_proves_nothing()
    {
        var answer = await AnswerAsync(Asked);

        Assert.False(Proof.Stands(answer, Passages(Edited(office.Current))));
        Assert.False(Proof.Stands(answer, new Dictionary<PassageId, Passage>()));
    }

    [Fact]
    public async Task An_edit_while_it_is_decided_is_what_the_visitor_hears()
    {
        using var later = new SmallOffice(("parking.md", Dearer));
        var assistant = new Assistant(
            new EditedKnowledge(office.Current, later.Current), AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);

        var reply = await assistant.ReplyAsync(new Question(Asked), CancellationToken.None);

        Assert.Contains("55 euro", reply.Text, StringComparison.Ordinal);
        Assert.Equal(later.Current.Revision, reply.Receipt?.Basis.Content);
    }

    [Fact]
    public async Task What_is_never_proved_goes_to_the_staff()
    {
        using var other = new SmallOffice(("parking.md", Dearer));
        var assistant = new Assistant(
            new EditedKnowledge(office.Current, other.Current, office.Current, other.Current),
            AnswerModel.Default, new AnsweringOptions(), TimeProvider.System);

        var reply = await assistant.ReplyAsync(new Question(Asked), CancellationToken.None);

        Assert.IsType<Reply.Escalate>(reply);
        Assert.DoesNotContain("euro", reply.Text, StringComparison.Ordinal);
    }

    private static Dictionary<PassageId, Passage> Passages(KnowledgeSnapshot knowledge) =>
        knowledge.Passages.ToDictionary(passage => passage.Id);

    private static KnowledgeSnapshot Edited(KnowledgeSnapshot knowledge) => knowledge with
    {
        Passages = [.. knowledge.Passages.Select(passage => passage with { Revision = passage.Revision + "-edited" })],
    };

    private async Task<Reply.Answer> AnswerAsync(string question) => Assert.IsType<Reply.Answer>(await office.AskAsync(question));
}
