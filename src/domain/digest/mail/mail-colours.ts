import { type DigestTone } from '../digest';
import { type Html, html } from './html-template';

/** Atlassian's palette, light; each colour stands inline, because many clients read nothing else. */
export const LIGHT = {
  page: '#F7F8F9',
  card: '#FFFFFF',
  text: '#172B4D',
  subtle: '#44546F',
  link: '#0C66E4',
  line: '#DCDFE4',
  track: '#DCDFE4',
} as const;

export const TONE_COLOURS: Readonly<Record<DigestTone, string>> = {
  plain: '#8590A2',
  good: '#22A06B',
  warning: '#B38600',
  danger: '#C9372C',
  unknown: '#8270DB',
};

/** Not by colour alone: the letters say it to whoever sees none. */
export const TONE_WORDS: Readonly<Record<DigestTone, string>> = {
  plain: '',
  good: '✓ ',
  warning: '',
  danger: '! ',
  unknown: '? ',
};

/** Clients that know dark mode take these by class; `data-ogsc` is Outlook's own way to say dark. */
export const STYLE: Html = html`<style>
  :root {
    color-scheme: light dark;
    supported-color-schemes: light dark;
  }
  a {
    text-decoration: none;
  }
  @media (max-width: 480px) {
    .figure {
      display: inline-block !important;
      width: 49% !important;
      box-sizing: border-box !important;
    }
    .card {
      padding: 16px !important;
    }
    .page {
      padding: 0 !important;
    }
  }
  @media (prefers-color-scheme: dark) {
    .page {
      background-color: #161a1d !important;
    }
    .card {
      background-color: #1d2125 !important;
      border-color: #38414a !important;
    }
    .text {
      color: #c7d1db !important;
    }
    .subtle {
      color: #9fadbc !important;
    }
    .link {
      color: #579dff !important;
    }
    .rule {
      border-color: #38414a !important;
    }
    .track {
      background-color: #38414a !important;
    }
  }
  [data-ogsc] .text {
    color: #c7d1db !important;
  }
  [data-ogsc] .subtle {
    color: #9fadbc !important;
  }
  [data-ogsc] .link {
    color: #579dff !important;
  }
</style>`;
