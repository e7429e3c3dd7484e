using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Receipts;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Tests.Receipts;

public sealed class ReceiptTests : IDisposable
{
    private readonly SmallOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData("how much is a parking permit?", "answer")]
    [InlineData("is there a parking place for a bus", "escalate")]
    [InlineData("give me a recipe for lasagne", "decline")]
    [InlineData("hello", "chat")]
    public async Task Every_reply_has_one(string text, string kind)
    {
        var reply = await office.AskAsync(text);

        Assert.Equal(kind, reply.Receipt?.Reply.Kind);
        Assert.Equal(reply.Text, reply.Receipt?.Reply.Text);
        Assert.Equal(reply.Evidence.Decision, reply.Receipt?.Reply.Decision);
    }

    [Fact]
    public async Task It_holds_what_the_reply_was_decided_with()
    {
        var clock = new MovedClock("2026-11-21");
        var options = new AnsweringOptions { TimeZone = "Asia/Tehran", MaxWrongAnswers = 0.03 };
        clock.MoveTo(new DateTimeOffset(2026, 11, 21, 22, 0, 0, TimeSpan.Zero));

        var reply = await office.AskAsync(new Question("how much is a parking permit?"), options, clock);

        var receipt = Assert.IsType<Receipt>(reply.Receipt);
        Assert.Equal(clock.GetUtcNow(), receipt.At);
        Assert.Equal(new DateOnly(2026, 11, 22), receipt.Basis.Day);
        Assert.Equal(office.Current.Revision, receipt.Basis.Content);
        Assert.Equal(0.03, receipt.Basis.Settings.MaxWrongAnswers);
        var cited = Assert.Single(receipt.Cited);
        Assert.Equal("pages/parking.md", cited.File);
        Assert.Contains("A parking permit costs 40 euro a year.", cited.Text, StringComparison.Ordinal);
        Assert.Contains(cited.Quotes, quote => quote.Text.Contains("40 euro", StringComparison.Ordinal));
        Assert.DoesNotContain(receipt.Considered, passage => passage.Id == cited.Id);
    }

    [Fact]
    public async Task What_is_written_is_read_and_asks_the_same_question()
    {
        var question = new Question("and for Finland?")
        {
            History = [new EarlierTurn("universities in Spain", [new PassageId("exchange#partner-universities-by-country")], Rejected: true)],
            Locale = LanguageTag.Parse("fa"),
            Audience = Audience.Faculty,
        };
        var receipt = (await office.AskAsync(question)).Receipt!;

        var read = Receipt.Read(receipt.Write());

        Assert.Equal(receipt.Write(), read.Write());
        var again = read.Question.ToQuestion();
        Assert.Equal((question.Text, question.Locale, question.Audience), (again.Text, again.Locale, again.Audience));
        Assert.Equal(question.History[0].Cited, again.History[0].Cited);
        Assert.True(again.History[0].Rejected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public void Anything_else_is_refused(string text) => Assert.Throws<FormatException>(() => Receipt.Read(text));

    [Fact]
    public async Task A_receipt_of_another_form_or_with_a_part_missing_is_refused()
    {
        var written = (await office.AskAsync("how much is a parking permit?")).Receipt!.Write();

        Assert.Contains("form 2", Assert.Throws<FormatException>(() => Receipt.Read(written.Replace("\"form\":1", "\"form\":2", StringComparison.Ordinal))).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => Receipt.Read(written.Replace("\"considered\":[", "\"considered\":null,\"x\":[", StringComparison.Ordinal)));
    }
}
