using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests.Ask;

public sealed class AskTests
{
    [Fact]
    public async Task An_answer_names_its_source()
    {
        using var office = new Office();
        var ran = await office.Run("ask", "What does a degree cost?");
        Assert.Contains("900 dollars", ran.Output, StringComparison.Ordinal);
        Assert.Contains("https://office.example.edu/tuition", ran.Output, StringComparison.Ordinal);
        Assert.Equal(0, ran.Code);
    }

    [Fact]
    public async Task Json_holds_kind_sources_and_candidates()
    {
        using var office = new Office();
        var reply = (await office.Run("ask", "What does a degree cost?", "--json")).Json();
        Assert.Equal("answer", reply.GetProperty("kind").GetString());
        Assert.Equal("tuition", reply.GetProperty("sources")[0].GetString());
        Assert.Equal("tuition#fees", reply.GetProperty("evidence").GetProperty("candidates")[0].GetProperty("passage").GetString());
    }

    [Fact]
    public async Task Json_writes_letters_of_every_script_as_they_are()
    {
        using var office = new Office();
        var ran = await office.Run("ask", "هزینه اردو چقدر است؟", "--json");
        Assert.Equal("fa", ran.Json().GetProperty("language").GetString());
        Assert.DoesNotContain("\\u06", ran.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task History_once_for_each_message_or_all_in_one_is_the_same()
    {
        using var office = new Office();
        var each = await office.Run("ask", "and a year?", "--history", "hello", "--history", "What does a degree cost?", "--json");
        var all = await office.Run("ask", "and a year?", "--history", "hello\nWhat does a degree cost?", "--json");
        Assert.Equal(all.Output, each.Output);
        Assert.Contains("degree", each.Json().GetProperty("evidence").GetProperty("understoodAs").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@someone what is the fee?")]
    [InlineData("\u0001\u001b[31m\u202E")]
    [InlineData("\ud83d\ude00")]
    public async Task An_odd_question_gets_a_reply(string question)
    {
        using var office = new Office();
        Assert.Equal(0, (await office.Run("ask", question)).Code);
    }

    [Fact]
    public async Task A_very_long_question_gets_a_reply()
    {
        using var office = new Office();
        Assert.Equal(0, (await office.Run("ask", string.Concat(Enumerable.Repeat("what is it? ", 834)))).Code);
    }

    [Fact]
    public async Task Explained_control_characters_do_not_reach_the_terminal()
    {
        using var office = new Office();
        var ran = await office.Run("ask", "tuition\u001b[31mfee\u202E", "--explain");
        Assert.DoesNotContain('\u001b', ran.Output);
        Assert.DoesNotContain('\u202E', ran.Output);
    }
}
