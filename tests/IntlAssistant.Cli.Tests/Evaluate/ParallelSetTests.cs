using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests.Evaluate;

public sealed class ParallelSetTests
{
    private const string Line = """{"id":"1","sources":["tuition"],"questions":{"en":"What does a degree cost?","de":"Wie weit ist es zum Mond?"}}""";

    [Fact]
    public async Task A_language_that_gets_another_answer_than_English_is_told_with_both()
    {
        using var office = new Office();
        var ran = await office.Run("evaluate", "--parallel", office.Write("set.jsonl", Line));
        Assert.Contains("1 de  Wie weit ist es zum Mond?", ran.Output, StringComparison.Ordinal);
        Assert.Contains("English   answer from tuition: ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("en   agree 100.0%, answered 100.0% of 1 question", ran.Output, StringComparison.Ordinal);
        Assert.Contains("de   agree   0.0%, answered   0.0% of 1 question", ran.Output, StringComparison.Ordinal);
        Assert.Equal(0, ran.Code);
    }

    [Fact]
    public async Task Json_holds_the_figures_and_each_answer()
    {
        using var office = new Office();
        var report = (await office.Run("evaluate", "--parallel", office.Write("set.jsonl", Line), "--json", "-")).Json();
        Assert.Equal(["en", "de"], report.GetProperty("languages").EnumerateArray().Select(language => language.GetProperty("lang").GetString()));
        Assert.Equal(["900"], report.GetProperty("lines")[0].GetProperty("numbers").EnumerateArray().Select(number => number.GetString()));
        Assert.Equal([true, false], report.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("agrees").GetBoolean()));
    }

    [Theory]
    [InlineData("""{"id":"2","lang":"en","question":"?","expect":"chat"}""", "run without --parallel")]
    [InlineData("""{"id":"2","sources":["tuition"]}""", "questions is missing")]
    [InlineData("""{"id":"2","sources":["tuition"],"questions":["?"]}""", "questions is not what it should be")]
    [InlineData("""{"id":"2","sources":["tuition"],"questions":{"fa":"?"}}""", "questions has no 'en'")]
    [InlineData("""{"id":"2","sources":["tuition"],"questions":{"en":"?","persian":"?"}}""", "questions 'persian' is not a language tag")]
    [InlineData("""{"id":"2","sources":["tuition"],"questions":{"en":"?","fa":""}}""", "fa is empty")]
    [InlineData("""{"id":"2","questions":{"en":"?"}}""", "sources is missing")]
    [InlineData("""{"id":"2","sources":"tuition","questions":{"en":"?"}}""", "sources is not what it should be")]
    [InlineData("""{"id":"1","sources":["tuition"],"questions":{"en":"?"}}""", "stands on line 1 too")]
    public async Task A_mistaken_line_is_named_by_file_and_line(string line, string fault)
    {
        using var office = new Office();
        var set = office.Write("set.jsonl", Line, line);
        var ran = await office.Run("evaluate", "--parallel", set);
        ran.IsRefused($"{set}:2: ");
        ran.IsRefused(fault);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_told_of()
    {
        using var office = new Office();
        var set = office.Write("set.jsonl", Line.Replace("\"tuition\"", "\"fees\"", StringComparison.Ordinal));
        Assert.StartsWith("1 line can never be right", (await office.Run("evaluate", "--parallel", set)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_measures_at_once_are_refused()
    {
        using var office = new Office();
        var set = office.Write("set.jsonl", Line);
        (await office.Run("evaluate", "--parallel", set, "--passages", set)).IsRefused("run one at a time");
    }
}
