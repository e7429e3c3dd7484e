using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests.Evaluate;

public sealed class OfficeSetTests
{
    private const string Right = """{"id":"1","lang":"en","question":"What does a degree cost?","expect":"answer","sources":["tuition"],"must":[["900"]]}""";
    private const string Wrong = """{"id":"2","lang":"en","question":"What does a degree cost?","expect":"escalate"}""";

    [Theory]
    [InlineData("{\"id\":\"2\"", "not valid JSON")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("{\"id\":\"2\",\"lang\":\"en\",\"question\":\"?\"}", "expect is missing")]
    [InlineData("{\"id\":\"2\",\"lang\":\"english\",\"question\":\"?\",\"expect\":\"chat\"}", "is not a language tag")]
    [InlineData("{\"id\":\"2\",\"lang\":\"en\",\"question\":\"\",\"expect\":\"chat\"}", "question is empty")]
    [InlineData("{\"id\":\"2\",\"lang\":\"en\",\"question\":\"?\",\"expect\":\"reply\"}", "expect is \"reply\"")]
    [InlineData("{\"id\":\"2\",\"lang\":\"en\",\"question\":\"?\",\"expect\":\"answer\",\"must\":[\"900\"]}", "must is not what it should be")]
    [InlineData("{\"id\":\"1\",\"lang\":\"en\",\"question\":\"?\",\"expect\":\"chat\"}", "stands on line 1 too")]
    [InlineData("{\"id\":\"2\",\"lang\":\"en\",\"question\":\"?\",\"passage\":\"p1\"}", "a line of a passage set")]
    public async Task A_mistaken_line_is_named_by_file_and_line(string line, string fault)
    {
        using var office = new Office();
        var set = office.Write("set.jsonl", Right, "", line);
        var ran = await office.Run("evaluate", set);
        ran.IsRefused($"{set}:3: ");
        ran.IsRefused(fault);
    }

    [Fact]
    public async Task Json_holds_what_each_line_came_to()
    {
        using var office = new Office();
        var report = (await office.Run("evaluate", office.Write("set.jsonl", Right, Wrong), "--json", "-")).Json();
        Assert.Equal(0.5, report.GetProperty("summary").GetProperty("right").GetDouble());
        Assert.Equal(0.5, report.GetProperty("summary").GetProperty("wrongAnswers").GetDouble());
        Assert.Equal([true, false], report.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("right").GetBoolean()));
        Assert.Equal(2, report.GetProperty("confidence").GetProperty("reliability").EnumerateArray().Sum(bin => bin.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task A_failed_line_is_printed_with_what_was_expected_and_said()
    {
        using var office = new Office();
        var ran = await office.Run("evaluate", office.Write("set.jsonl", Right, Wrong));
        Assert.Contains("expected  escalate", ran.Output, StringComparison.Ordinal);
        Assert.Contains("said      answer", ran.Output, StringComparison.Ordinal);
        Assert.Equal(0, ran.Code);
    }

    [Fact]
    public async Task Several_files_are_one_set()
    {
        using var office = new Office();
        var ran = await office.Run("evaluate", office.Write("a.jsonl", Right), office.Write("b.jsonl", Wrong), "--json", "-");
        Assert.Equal(2, ran.Json().GetProperty("summary").GetProperty("lines").GetInt32());
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_told_of()
    {
        using var office = new Office();
        var set = office.Write("set.jsonl", Right.Replace("\"tuition\"", "\"fees\"", StringComparison.Ordinal));
        Assert.StartsWith("1 line can never be right", (await office.Run("evaluate", set)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_refused_before_the_run()
    {
        using var office = new Office();
        (await office.Run("evaluate", office.Write("set.jsonl", Right), "--json", office.At("none/out.json"))).IsRefused("its folder does not exist");
    }

    [Theory]
    [InlineData("--min-right", "0.5", 0)]
    [InlineData("--min-right", "0.51", 1)]
    [InlineData("--max-wrong", "0.5", 0)]
    [InlineData("--max-wrong", "0.49", 1)]
    [InlineData("--min-each-language", "0.6", 1)]
    public async Task A_set_that_falls_short_of_what_is_wanted_fails_a_script(string option, string share, int code)
    {
        using var office = new Office();
        var ran = await office.Run("evaluate", office.Write("set.jsonl", Right, Wrong), option, share);
        Assert.Equal(code, ran.Code);
        Assert.Equal(code == 1, ran.Error.Contains(option, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_risk_moves_what_is_answered_and_is_told_with_its_interval()
    {
        using var office = new Office();
        var set = office.Write("set.jsonl", Right, Wrong);
        Assert.Contains("risk            answered from a confidence of 0.000 on", (await office.Run("evaluate", set, "--risk", "1")).Output, StringComparison.Ordinal);
        Assert.Contains("for at most 2% wrong answers", (await office.Run("evaluate", set)).Output, StringComparison.Ordinal);
        Assert.Contains("(in the long run between 1.3% and 98.7%)", (await office.Run("evaluate", set)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--risk", "2")]
    [InlineData("--min-right", "many")]
    public async Task What_is_no_share_is_refused(string option, string share)
    {
        using var office = new Office();
        (await office.Run("evaluate", office.Write("set.jsonl", Right), option, share)).IsRefused("is not a share; write a number from 0 to 1");
    }
}
