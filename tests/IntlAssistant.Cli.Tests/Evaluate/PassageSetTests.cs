using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests.Evaluate;

public sealed class PassageSetTests
{
    private const string Passages = """{"p1": "The lighthouse was built in 1902.", "p2": "The harbour froze in winter."}""";
    private const string Line = """{"id":"1","lang":"en","question":"When was the lighthouse built?","passage":"p1"}""";

    [Fact]
    public async Task Json_ranks_passages_by_their_own_ids()
    {
        using var office = new Office();
        var ran = await office.Run(
            "evaluate", "--passages", office.Write("p.json", Passages), office.Write("q.jsonl", Line), "--json", "-");
        Assert.Equal("p1", ran.Json().GetProperty("lines")[0].GetProperty("ranked")[0].GetString());
        Assert.Equal(1, ran.Json().GetProperty("summary").GetProperty("recallAt1").GetDouble());
    }

    [Fact]
    public async Task What_confidence_is_worth_is_told_beside_what_the_index_alone_would_be()
    {
        using var office = new Office();
        var nowhere = """{"id":"2","lang":"en","question":"Which harbour in Norway froze in the winter of 1740, before pilots of Denmark and Sweden came?","passage":null}""";
        var ran = await office.Run("evaluate", "--passages", office.Write("p.json", Passages), office.Write("q.jsonl", Line, nowhere));
        Assert.Contains("risk-coverage area  0.250 over all lines, those that no passage answers included (0.750 by the index's score alone)", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_an_office_set_is_refused()
    {
        using var office = new Office();
        var set = office.Write("q.jsonl", Line, """{"id":"2","lang":"en","question":"?","expect":"chat"}""");
        (await office.Run("evaluate", "--passages", office.Write("p.json", Passages), set)).IsRefused($"{set}:2: this is a line of an office set");
    }

    [Fact]
    public async Task Passages_that_are_no_map_are_refused()
    {
        using var office = new Office();
        var passages = office.Write("p.json", "{\"p1\": 7}");
        (await office.Run("evaluate", "--passages", passages, office.Write("q.jsonl", Line))).IsRefused("not a map of passage ids to texts");
    }
}
