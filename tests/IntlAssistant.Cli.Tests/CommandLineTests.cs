using IntlAssistant.Cli.Tests.Shell;

namespace IntlAssistant.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("Name a command")]
    [InlineData("There is no command 'askk'", "askk")]
    [InlineData("There is no option '--nope'", "ask", "--nope", "hello")]
    [InlineData("There is no option '--nope'", "index", "--nope")]
    [InlineData("'long' stands outside the question", "ask", "how", "long")]
    [InlineData("--lang 'english' is not a language tag", "ask", "hello", "--lang", "english")]
    [InlineData("The question is empty", "ask", "  ")]
    [InlineData("'/no/such/folder' does not exist", "index", "--knowledge", "/no/such/folder")]
    [InlineData("There is no file 'none.jsonl'", "evaluate", "none.jsonl")]
    [InlineData("'2' is not a share", "fit", "set.jsonl", "--out", "model.json", "--most-wrong", "2")]
    [InlineData("Vectors are not text", "fit-field", "--out", "-")]
    public async Task A_mistake_gives_one_sentence_and_code_2(string sentence, params string[] words) =>
        (await Ran.Of(words)).IsRefused(sentence);

    [Fact]
    public async Task Help_is_no_mistake()
    {
        var ran = await Ran.Of("evaluate", "--help");
        Assert.Contains("--passages", ran.Output, StringComparison.Ordinal);
        Assert.Equal(0, ran.Code);
    }

    [Fact]
    public async Task A_stopped_run_says_so()
    {
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["ask", "hello"], TextWriter.Null, error, new CancellationToken(canceled: true));
        Assert.Equal(130, code);
        Assert.Equal("Stopped.", error.ToString().Trim());
    }
}
