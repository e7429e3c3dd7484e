using System.Collections.Concurrent;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;

namespace IntlAssistant.Bot.Tests.Mail;

/// <summary>A mail server for tests: takes what is sent over real SMTP and keeps it. It can be down, or refuse for a while.</summary>
internal sealed class SmtpServer : IDisposable
{
    private readonly ConcurrentQueue<ReceivedMail> mails = [];
    private readonly CancellationTokenSource stopping = new();
    private TcpListener? listener;

    public int Port { get; private set; }

    /// <summary>How many times the next mails are refused with "try again later".</summary>
    public int Refusals { get; set; }

    public IReadOnlyList<ReceivedMail> Mails => [.. mails];

    public static SmtpServer Start()
    {
        var server = new SmtpServer();
        server.Up();
        return server;
    }

    /// <summary>Listens, on the port of before where there was one.</summary>
    public void Up()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(listener);
    }

    /// <summary>Refuses connections.</summary>
    public void Down() => listener?.Dispose();

    public void Dispose()
    {
        stopping.Cancel();
        listener?.Dispose();
        stopping.Dispose();
    }

    private async Task AcceptAsync(TcpListener source)
    {
        try
        {
            while (true)
            {
                var client = await source.AcceptTcpClientAsync(stopping.Token);
                _ = Task.Run(() => TalkAsync(client));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Down.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 mail.example ready");
            var to = new List<string>();
            while (await reader.ReadLineAsync() is { } line)
            {
                var word = line.Split(' ', ':')[0].ToUpperInvariant();
                switch (word)
                {
                    case "EHLO" or "HELO":
                        await writer.WriteLineAsync("250 mail.example");
                        break;
                    case "RCPT":
                        to.Add(line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)]);
                        await writer.WriteLineAsync("250 ok");
                        break;
                    case "DATA" when Refusals > 0:
                        Refusals--;
                        await writer.WriteLineAsync("451 try again later");
                        break;
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        mails.Enqueue(ReceivedMail.Read([.. to], await BodyAsync(reader)));
                        to.Clear();
                        await writer.WriteLineAsync("250 kept");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 ok");
                        break;
                }
            }
        }
    }

    private static async Task<string> BodyAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            text.AppendLine(line.StartsWith('.') ? line[1..] : line);
        }

        return text.ToString();
    }
}

/// <summary>A mail as it came.</summary>
internal sealed record ReceivedMail(IReadOnlyList<string> To, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public string Subject => Attachment.CreateAttachmentFromString("", Headers["subject"]).Name is { Length: > 0 } name ? name : Headers["subject"];

    public static ReceivedMail Read(IReadOnlyList<string> to, string source)
    {
        var lines = source.ReplaceLineEndings("\n");
        var end = lines.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = lines[..end].Replace("\n ", " ", StringComparison.Ordinal).Split('\n')
            .Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0].Trim().ToLowerInvariant(), parts => parts[1].Trim(), StringComparer.Ordinal);
        var body = lines[(end + 2)..];
        var encoding = headers.GetValueOrDefault("content-transfer-encoding", "7bit");
        return new ReceivedMail(to, headers, encoding switch
        {
            "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))),
            "quoted-printable" => QuotedPrintable(body),
            _ => body,
        });
    }

    private static string QuotedPrintable(string body)
    {
        var joined = body.Replace("=\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var index = 0; index < joined.Length; index++)
        {
            if (joined[index] == '=' && index + 2 < joined.Length)
            {
                bytes.Add(Convert.ToByte(joined.Substring(index + 1, 2), 16));
                index += 2;
            }
            else
            {
                bytes.Add((byte)joined[index]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
