using System.Net;
using System.Text.RegularExpressions;

namespace IntlAssistant.Server.Tests.Hosting;

/// <summary>The chat as a browser without script uses it.</summary>
internal sealed partial class PlainForm(HttpClient browser, string address, string token)
{
    public static async Task<PlainForm> OpenAsync(HttpClient browser, string address = "/chat")
    {
        var page = await browser.GetStringAsync(address);
        return new PlainForm(browser, address, WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value));
    }

    public Task<HttpResponseMessage> AskAsync(string question) => PostAsync(address, ("question", question));

    public Task<HttpResponseMessage> ChooseAsync(string choice) => PostAsync(address, ("question", ""), ("choice", choice));

    public Task<HttpResponseMessage> PressAsync(string handler) => PostAsync($"{address}{(address.Contains('?') ? '&' : '?')}handler={handler}");

    /// <summary>Asks with files.</summary>
    public Task<HttpResponseMessage> SendAsync(string question, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(question), "question" }, { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        return browser.PostAsync(address, form);
    }

    /// <summary>Asks, and follows to the page with the answer.</summary>
    public async Task<string> ReadAfterAsync(string question)
    {
        using var answer = await AskAsync(question);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await browser.GetStringAsync(answer.Headers.Location!.OriginalString.Split('#')[0]);
    }

    private Task<HttpResponseMessage> PostAsync(string to, params (string Key, string Value)[] fields) =>
        browser.PostAsync(to, new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Key, field.Value)).Append(new("__RequestVerificationToken", token))));

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
