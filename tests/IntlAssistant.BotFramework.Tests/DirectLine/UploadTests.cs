using System.Net;
using System.Net.Http.Headers;
using System.Text;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.DirectLine;
using IntlAssistant.BotFramework.DirectLine.Tokens;
using IntlAssistant.BotFramework.DirectLine.Uploads;
using IntlAssistant.BotFramework.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace IntlAssistant.BotFramework.Tests.DirectLine;

public sealed class UploadTests
{
    private readonly KeptFiles kept = new();

    [Fact]
    public async Task Files_are_refused_where_the_host_keeps_none()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        using HttpResponseMessage response = await UploadAsync(host, Form(("a.png", "image/png", "x")));

        await TokenTests.AssertErrorAsync(response, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task A_form_becomes_one_message_with_its_files()
    {
        await using DirectLineHost host = await StartAsync();
        using HttpResponseMessage response = await UploadAsync(host, Form(("photo.png", "image/png", "one"), ("letter.pdf", "application/pdf", "two")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Activity received = host.Conversations.Received[^1];
        Assert.Equal(("with files", "c1"), (received.Text, received.ClientActivityId));
        Assert.Equal(["photo.png", "letter.pdf"], received.Attachments!.Select(file => file.Name));
        Assert.Equal(["urn:file:0", "urn:file:1"], received.Attachments!.Select(file => file.ContentUrl));
        Assert.All(received.Attachments!, file => Assert.Equal("looked/at", file.ContentType));
        Assert.StartsWith("dl_", received.From!.Id, StringComparison.Ordinal);
        Assert.Equal(["one", "two"], kept.Files.Select(file => Encoding.UTF8.GetString(file.Content.Span)));
    }

    [Fact]
    public async Task A_bare_file_becomes_a_message()
    {
        await using DirectLineHost host = await StartAsync();
        var file = new ByteArrayContent([1, 2, 3]);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "p.jpg" };
        using HttpResponseMessage response = await UploadAsync(host, file);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((ActivityTypes.Message, "p.jpg"), (host.Conversations.Received[^1].Type, kept.Files.Single().Name));
    }

    [Theory]
    [InlineData("../../etc/passwd.png", "passwd.png")]
    [InlineData("C:\\windows\\x.png", "x.png")]
    [InlineData("gnp\u202eexe.png", "gnpexe.png")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData("عکس.png", "عکس.png")]
    public async Task A_name_is_a_label_and_never_a_path(string given, string shown)
    {
        await using DirectLineHost host = await StartAsync();
        using HttpResponseMessage response = await UploadAsync(host, Form((given, "image/png", "x")));

        Assert.Equal(shown, kept.Files.Single().Name);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/svg+xml")]
    [InlineData("")]
    public async Task What_the_client_says_of_the_type_counts_for_nothing(string type)
    {
        await using DirectLineHost host = await StartAsync();
        using HttpResponseMessage response = await UploadAsync(host, Form(("a.png", type, "x")));

        Assert.Equal("looked/at", host.Conversations.Received[^1].Attachments!.Single().ContentType);
    }

    [Fact]
    public async Task What_the_host_refuses_is_refused_with_its_words_and_nothing_is_said()
    {
        await using DirectLineHost host = await StartAsync();
        kept.Refuses = new UploadOutcome.Refused(IsTooLarge: false, "Only pictures.");
        using HttpResponseMessage response = await UploadAsync(host, Form(("a.html", "image/png", "x")));

        await TokenTests.AssertErrorAsync(response, HttpStatusCode.BadRequest, "BadArgument");
        Assert.Contains("Only pictures.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(host.Conversations.Received, activity => activity.Type == ActivityTypes.Message);
    }

    [Fact]
    public async Task Number_and_size_are_limited_and_the_host_hears_of_it()
    {
        await using DirectLineHost host = await StartAsync();
        kept.Limits = new UploadLimits(MaxFiles: 2, MaxFileBytes: 10);
        using HttpResponseMessage many = await UploadAsync(host, Form(("1.png", "image/png", "x"), ("2.png", "image/png", "x"), ("3.png", "image/png", "x")));
        using HttpResponseMessage large = await UploadAsync(host, Form(("1.png", "image/png", "x"), ("2.png", "image/png", "eleven bytes")));
        using HttpResponseMessage none = await UploadAsync(host, Form());

        await TokenTests.AssertErrorAsync(many, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await TokenTests.AssertErrorAsync(large, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await TokenTests.AssertErrorAsync(none, HttpStatusCode.BadRequest, "BadArgument");
        Assert.Equal([new UploadExcess(null), new UploadExcess("2.png")], kept.Excesses);
        Assert.Empty(kept.Files);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=b")]
    [InlineData("nonsense")]
    public async Task A_broken_form_is_400(string contentType)
    {
        await using DirectLineHost host = await StartAsync();
        var content = new ByteArrayContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\ncut o"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using HttpResponseMessage response = await UploadAsync(host, content);

        await TokenTests.AssertErrorAsync(response, HttpStatusCode.BadRequest, "BadArgument");
        Assert.Empty(kept.Files);
    }

    [Fact]
    public async Task A_broken_activity_is_400()
    {
        await using DirectLineHost host = await StartAsync();
        using MultipartFormDataContent form = Form(("a.png", "image/png", "x"));
        form.Add(new StringContent("{"), "activity");
        using HttpResponseMessage response = await UploadAsync(host, form);

        await TokenTests.AssertErrorAsync(response, HttpStatusCode.BadRequest, "BadArgument");
        Assert.Empty(kept.Files);
    }

    private static MultipartFormDataContent Form(params (string Name, string Type, string Content)[] files)
    {
        var form = new MultipartFormDataContent();
        var activity = new StringContent("""{"type":"message","text":"with files","channelData":{"clientActivityID":"c1"},"attachments":[{"name":"photo.png"}]}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        foreach ((string name, string type, string content) in files)
        {
            var file = new StringContent(content);
            file.Headers.ContentType = type.Length == 0 ? null : new MediaTypeHeaderValue(type);
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
            form.Add(file);
        }

        return form;
    }

    private static async Task<HttpResponseMessage> UploadAsync(DirectLineHost host, HttpContent content)
    {
        DirectLineToken token = await host.Tokens.IssueNewAsync(null, default);
        await host.StartConversationAsync(token.Token);
        return await host.SendAsync(HttpMethod.Post, $"/conversations/{token.Grant.ConversationId}/upload?userId=somebody", token.Token, content);
    }

    private Task<DirectLineHost> StartAsync(Action<DirectLineOptions>? configure = null) =>
        DirectLineHost.StartAsync(configure, services: services => services.AddSingleton<IAttachmentStore>(kept));

    private sealed class KeptFiles : IAttachmentStore
    {
        public List<UploadedFile> Files { get; } = [];

        public List<UploadExcess> Excesses { get; } = [];

        public UploadOutcome.Refused? Refuses { get; set; }

        public UploadLimits? Limits { get; set; } = new(MaxFiles: 5, MaxFileBytes: 1024 * 1024);

        public Task<UploadOutcome> KeepAsync(string conversationId, IReadOnlyList<UploadedFile> files, CancellationToken cancellationToken)
        {
            if (Refuses is { } refused)
            {
                return Task.FromResult<UploadOutcome>(refused);
            }

            int first = Files.Count;
            Files.AddRange(files);
            return Task.FromResult<UploadOutcome>(new UploadOutcome.Kept(
                [.. files.Select((file, i) => new Attachment { Name = file.Name, ContentType = "looked/at", ContentUrl = $"urn:file:{first + i}" })]));
        }

        public Task<UploadOutcome.Refused> RefuseAsync(string conversationId, UploadExcess excess, CancellationToken cancellationToken)
        {
            Excesses.Add(excess);
            return Task.FromResult(new UploadOutcome.Refused(IsTooLarge: true, "Too much."));
        }
    }
}
