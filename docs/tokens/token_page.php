<?php
// A shop's token page in PHP 7.1 or later, without a dependency. Who is signed in comes from the shop's own session: put your names
// for `member` and `signed_in_at_s` here.
declare(strict_types=1);

const LIFETIME_S = 600;

function base64url(string $data): string
{
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}

function sign_token(string $member, int $signed_in_at_s): string
{
    $now_s = time();
    $header = ['alg' => 'HS256', 'typ' => 'JWT', 'kid' => getenv('SPAARPAS_TOKEN_KID') ?: '1'];
    $claims = [
        'iss' => getenv('SPAARPAS_PROGRAM'),
        'aud' => 'spaarpas',
        'sub' => $member,
        'iat' => $now_s,
        'exp' => $now_s + LIFETIME_S,
        'jti' => bin2hex(random_bytes(16)),
        'auth_time' => $signed_in_at_s,
    ];
    $signed = base64url(json_encode($header)) . '.' . base64url(json_encode($claims));
    $signature = hash_hmac('sha256', $signed, getenv('SPAARPAS_TOKEN_SECRET'), true);
    return $signed . '.' . base64url($signature);
}

session_start();
header('Cache-Control: no-store');
if (!isset($_SESSION['member'])) {
    http_response_code(204);
    exit;
}
header('Content-Type: application/json');
echo json_encode(['token' => sign_token((string) $_SESSION['member'], (int) $_SESSION['signed_in_at_s'])]);
