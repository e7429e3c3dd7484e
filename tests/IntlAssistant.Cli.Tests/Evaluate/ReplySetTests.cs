using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests.Evaluate;

public sealed class ReplySetTests
{
    // The origin "a" is in the development half, "b" is held out.
    private const string True = """{"id":"told","kind":"verbatim","lie":false,"language":"en","origin":"a","passages":["tuition#fees"],"text":"The tuition fee is 900 dollars a year [1]."}""";
    private const string Lie = """{"id":"lied","kind":"number","lie":true,"language":"en","origin":"a","passages":["tuition#fees"],"text":"The tuition fee is 700 dollars a year [1]."}""";
    private const string HeldOut = """{"id":"hidden","kind":"verbatim","lie":false,"language":"de","origin":"b","passages":["tuition#fees"],"text":"Das Studium ist eine lange Reise [1]."}""";

    [Fact]
    public async Task Both_halves_are_told_by_kind_and_language_with_intervals()
    {
        using var office = new Office();
        var ran = await office.Run("evaluate", "--replies", office.Write("set.jsonl", True, Lie, HeldOut));
        Assert.Equal(
            ["development, by kind", "development, by language", "held-out, by kind", "held-out, by language", "in all"],
            ran.Output.Split('\n').Where(line => line.Contains("lies let through", StringComparison.Ordinal)).Select(line => line[..26].Trim()));
        Assert.Contains("   0 of    1   0.0% (0.0% - 97.5%)", ran.Output, StringComparison.Ordinal);
        Assert.Contains("   1 of    1 100.0% (2.5% - 100.0%)", ran.Output, StringComparison.Ordinal);
        Assert.Equal(0, ran.Code);
    }

    [Fact]
    public async Task No_line_of_the_held_out_half_is_shown()
    {
        using var office = new Office();
        var cut = True.Replace("900", "800", StringComparison.Ordinal);
        var ran = await office.Run("evaluate", "--replies", office.Write("set.jsonl", cut, HeldOut));
        Assert.Contains("told  a faithful reply is cut: verbatim", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"lie\":true", "\"lie\":\"yes\"", "lie is not what it should be")]
    [InlineData("tuition#fees", "tuition#frees", "the content has no passage 'tuition#frees'")]
    public async Task A_mistaken_line_is_refused(string from, string to, string fault)
    {
        using var office = new Office();
        (await office.Run("evaluate", "--replies", office.Write("set.jsonl", Lie.Replace(from, to, StringComparison.Ordinal)))).IsRefused(fault);
    }
}
